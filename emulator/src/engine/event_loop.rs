//! Node's event loop: timers, then immediates; after each callback `process.nextTick`, then promises.

use std::sync::mpsc::RecvTimeoutError;
use std::time::Instant;

use rquickjs::function::IntoArgs;
use rquickjs::{Ctx, FromJs, Function, Object};

use super::control::Control;
use super::host::Host;
use super::inbox::Inbox;
use crate::protocol::{Reply, Request};

/// The loop, and the prelude's functions that it calls.
pub(super) struct EventLoop<'a, 'js, I> {
    control: &'a Control,
    host: &'a Host,
    requests: &'a I,
    start: Function<'js>,
    tick: Function<'js>,
    fire: Function<'js>,
    immediate: Function<'js>,
    reply: Function<'js>,
    uncaught: Function<'js>,
    tell_rejections: Function<'js>,
    ctx: Ctx<'js>,
}

impl<'a, 'js, I: Inbox> EventLoop<'a, 'js, I> {
    pub(super) fn new(
        ctx: &Ctx<'js>,
        control: &'a Control,
        host: &'a Host,
        requests: &'a I,
        hooks: &Object<'js>,
    ) -> rquickjs::Result<Self> {
        Ok(Self {
            control,
            host,
            requests,
            start: hooks.get("start")?,
            tick: hooks.get("tick")?,
            fire: hooks.get("fire")?,
            immediate: hooks.get("immediate")?,
            reply: hooks.get("reply")?,
            uncaught: hooks.get("uncaught")?,
            tell_rejections: hooks.get("tellRejections")?,
            ctx: ctx.clone(),
        })
    }

    /// Starts a run, and goes on until nothing is left to do or the run must stop.
    pub(super) fn run(&self, event: &str) -> rquickjs::Result<()> {
        self.call::<()>(&self.start, (event,))?;
        while !self.stopped() {
            let now = Instant::now();
            while !self.stopped()
                && let Some(id) = self.due(now)
            {
                self.call::<()>(&self.fire, (id as f64,))?;
            }
            while let Some(request) = self.requests.next_at_once() {
                self.receive(request)?;
            }
            // Those that an immediate sets wait for the next turn.
            let mut waiting: usize =
                if self.host.immediates.get() { self.call(&self.immediate, (true,))? } else { 0 };
            while waiting > 0 && !self.stopped() {
                self.call::<Option<usize>>(&self.immediate, (false,))?;
                waiting -= 1;
            }
            if self.host.immediates.get() {
                continue;
            }
            let (next, deadline) = (self.host.timers.borrow().next(), self.control.deadline());
            match next {
                Some(due) => self.sleep(due.min(deadline))?,
                None if self.host.calls.get() > 0 => self.sleep(deadline)?,
                None if self.host.answer.borrow().is_some() => break,
                // Nothing can answer any more; the platform waits for the deadline all the same.
                None => self.sleep(deadline)?,
            }
        }
        Ok(())
    }

    /// Waits for a request, no longer than `until`.
    fn sleep(&self, until: Instant) -> rquickjs::Result<()> {
        if self.stopped() {
            return Ok(());
        }
        match self.requests.next_until(until) {
            Ok(request) => self.receive(request),
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => {
                self.control.cancel();
                Ok(())
            }
        }
    }

    fn receive(&self, request: Request) -> rquickjs::Result<()> {
        // Nothing else is asked of a container while it runs.
        let Request::Reply(Reply { id, result }) = request else { return Ok(()) };
        self.host.calls.set(self.host.calls.get().saturating_sub(1));
        let (done, text) = match &result {
            Ok(result) => (true, result.get()),
            Err(message) => (false, message.as_str()),
        };
        self.call::<()>(&self.reply, (id as f64, done, text))
    }

    fn due(&self, now: Instant) -> Option<u64> {
        self.host.timers.borrow_mut().take_due(now)
    }

    fn stopped(&self) -> bool {
        self.control.stop().is_some()
    }

    /// Calls into the prelude, then lets everything run that waits for the call to be over.
    fn call<T: FromJs<'js> + Default>(
        &self,
        function: &Function<'js>,
        args: impl IntoArgs<'js>,
    ) -> rquickjs::Result<T> {
        let value = self.guard(function.call(args))?;
        loop {
            let mut ticked = false;
            while self.host.ticks.get() && !self.stopped() {
                self.guard(self.tick.call::<_, ()>(()))?;
                ticked = true;
            }
            let mut worked = false;
            while !self.stopped() && self.ctx.execute_pending_job() {
                worked = true;
            }
            if self.stopped() {
                return Ok(value);
            }
            if ticked || worked {
                continue;
            }
            if !self.host.rejections.get() {
                return Ok(value);
            }
            self.guard(self.tell_rejections.call::<_, ()>(()))?;
        }
    }

    /// Turns what a callback threw into a failure. What stopped the run is left to the caller.
    fn guard<T: Default>(&self, result: rquickjs::Result<T>) -> rquickjs::Result<T> {
        match result {
            Err(rquickjs::Error::Exception) => {
                let thrown = self.ctx.catch();
                if self.stopped() {
                    return Ok(T::default());
                }
                match self.uncaught.call::<_, ()>((thrown,)) {
                    Err(rquickjs::Error::Exception) if self.stopped() => {
                        self.ctx.catch();
                        Ok(T::default())
                    }
                    Err(error) => Err(error),
                    Ok(()) => Ok(T::default()),
                }
            }
            other => other,
        }
    }
}
