//! A container: one QuickJS that loads one function and runs it as often as it is asked to.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::Json;
use rquickjs::{CatchResultExt, Context, Ctx, Object, Runtime};

use super::control::{Control, Stop};
use super::event_loop::EventLoop;
use super::host::{Answer, Host};
use super::inbox::Inbox;
use super::prelude;
use super::raw::Memory;
use crate::protocol::{End, Event, Request, Run};
use crate::task::{Failure, Limits};
use crate::time_zone::TimeZone;

/// How much of its thread's stack a function may use, in bytes. About as many calls deep as in Node.
const STACK: usize = 4 * 1024 * 1024;

/// Serves requests until there are no more, on a thread with a stack of [`super::THREAD_STACK`].
///
/// What a function leaves outside its entry is there for its next run. After a run that was stopped, or
/// that ended by what nothing caught, the engine is in no state to go on with: this was the last one.
pub(crate) fn serve(
    limits: Limits,
    time_zone: TimeZone,
    control: &Arc<Control>,
    requests: &impl Inbox,
    emit: impl Fn(Event) + 'static,
) {
    let host = Host::new(limits, emit);
    match make(control) {
        Ok(context) => context.with(|ctx| {
            let booted = boot(&ctx, &host, control, requests, time_zone)
                .catch(&ctx)
                .map_err(|error| error.to_string());
            Container { ctx: &ctx, host: &host, control, requests, booted }.serve();
        }),
        // Said at the first run, where somebody hears it.
        Err(error) => {
            host.emit(Event::Ready);
            while !matches!(requests.next(), Some(Request::Run(_)) | None) {}
            let failure = match control.stop() {
                Some(Stop::Memory) => out_of_memory(control, &host),
                _ => Failure::internal(&error.to_string()),
            };
            host.emit(Event::End(End { result: Some(Err(failure)), mem_usage: 0, reusable: false }));
        }
    }
}

fn make(control: &Arc<Control>) -> rquickjs::Result<Context> {
    let runtime = Runtime::new_with_alloc(Memory::new(Arc::clone(control.meter())))?;
    runtime.set_max_stack_size(STACK);
    let watch = Arc::clone(control);
    runtime.set_interrupt_handler(Some(Box::new(move || watch.stop().is_some())));
    runtime.set_host_promise_rejection_tracker(Some(Box::new(prelude::track)));
    Context::full(&runtime)
}

/// The `host` object, and what drives a run.
fn boot<'a, 'js, I: Inbox>(
    ctx: &Ctx<'js>,
    host: &'a Rc<Host>,
    control: &'a Control,
    requests: &'a I,
    time_zone: TimeZone,
) -> rquickjs::Result<(Object<'js>, EventLoop<'a, 'js, I>)> {
    let object = host.object(ctx)?;
    let hooks = prelude::install(ctx, object.clone(), control.meter(), time_zone)?;
    Ok((object, EventLoop::new(ctx, control, host, requests, &hooks)?))
}

struct Container<'a, 'js, I> {
    ctx: &'a Ctx<'js>,
    host: &'a Host,
    control: &'a Control,
    requests: &'a I,
    booted: Result<(Object<'js>, EventLoop<'a, 'js, I>), String>,
}

impl<I: Inbox> Container<'_, '_, I> {
    fn serve(mut self) {
        self.host.emit(Event::Ready);
        while let Some(request) = self.requests.next() {
            match request {
                Request::Load(source) => {
                    if let Ok((object, _)) = &self.booted
                        && let Err(error) = self.host.load(object, source).catch(self.ctx)
                    {
                        self.booted = Err(error.to_string());
                    }
                }
                Request::Run(run) => {
                    let end = self.run(&run);
                    let reusable = end.reusable;
                    self.host.emit(Event::End(end));
                    if !reusable {
                        return;
                    }
                }
                // Said before, or to a run that is over.
                Request::Prepare(..) | Request::Reply(_) | Request::Peak => {}
            }
        }
    }

    fn run(&self, run: &Run) -> End {
        let (host, control) = (self.host, self.control);
        control.begin(Duration::from_millis(run.deadline_ms));
        host.begin();
        let ran = self.booted.as_ref().map_err(String::clone).and_then(|(_, event_loop)| {
            event_loop.run(run.event.get()).catch(self.ctx).map_err(|error| error.to_string())
        });
        // Asked at the very end: what ran past its memory or its deadline within native code has failed,
        // whatever it returned.
        let (result, reusable) = match (control.stop(), ran) {
            (Some(Stop::Memory), _) => (Some(Err(out_of_memory(control, host))), false),
            (Some(Stop::Deadline | Stop::Cancelled), _) => (None, false),
            (None, Err(error)) => (Some(Err(Failure::internal(&error))), false),
            (None, Ok(())) => (Some(self.result()), !host.crashed.get()),
        };
        End { result, mem_usage: control.peak(), reusable }
    }

    fn result(&self) -> Result<Json, Failure> {
        match self.host.answer.take() {
            Some(Answer::Result(json)) => Json::from_text(json)
                .map_err(|error| Failure::internal(&format!("the result cannot be read back: {error}"))),
            Some(Answer::Failure(failure)) => Err(failure),
            None => Err(Failure::internal("the run ended without a result")),
        }
    }
}

fn out_of_memory(control: &Control, host: &Host) -> Failure {
    let message = format!(
        "JavaScript heap out of memory: the function asked for more than {} bytes",
        control.meter().limit()
    );
    let stack = format!("Error: {message}");
    host.log("ERROR", &stack);
    Failure { name: "Error".into(), message, stack }
}
