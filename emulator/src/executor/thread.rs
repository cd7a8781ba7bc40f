//! A container in a thread of this process.

use std::any::Any;
use std::io;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

use tokio::sync::mpsc as events;

use crate::engine::{self, Control};
use crate::protocol::{Event, Request};
use crate::task::Limits;
use crate::time_zone::TimeZone;

/// What a run holds for as long as it goes on, and releases when this is dropped.
pub(super) type Permit = Box<dyn Any + Send + Sync>;

/// Dropping it stops the function at its next check, without waiting for that.
#[derive(Debug)]
pub(super) struct Thread {
    requests: mpsc::Sender<Request>,
    events: events::UnboundedReceiver<Event>,
    control: Arc<Control>,
    /// Shared with the thread: a function that does not stop keeps its permit for as long as it runs.
    permit: Arc<Mutex<Option<Permit>>>,
}

impl Thread {
    /// Starts a thread, and waits until it is ready.
    pub(super) async fn start(limits: Limits, time_zone: TimeZone) -> io::Result<Self> {
        let control = Arc::new(Control::new(limits.memory));
        let permit = Arc::default();
        let (requests, receiver) = mpsc::channel();
        // Bounded in effect: a run has a limited log, a few calls and one end.
        let (sender, mut events) = events::unbounded_channel();
        thread::Builder::new().name("cloud function".into()).stack_size(engine::THREAD_STACK).spawn({
            let (control, permit) = (Arc::clone(&control), Arc::clone(&permit));
            move || {
                // The receiver is gone once the container has been dropped.
                engine::serve(limits, time_zone, &control, &receiver, move |event| drop(sender.send(event)));
                drop(permit);
            }
        })?;
        events.recv().await.ok_or_else(|| io::Error::other("the engine failed to start"))?;
        Ok(Self { requests, events, control, permit })
    }

    pub(super) fn send(&self, request: Request) {
        // If the thread has ended, `event` says so.
        let _ = self.requests.send(request);
    }

    pub(super) async fn event(&mut self) -> Option<Event> {
        self.events.recv().await
    }

    /// Whether it is still running.
    pub(super) fn is_alive(&self) -> bool {
        !self.events.is_closed()
    }

    /// Sets the permit that the thread holds while it runs a function.
    pub(super) fn occupy(&self, permit: Option<Permit>) {
        *self.permit.lock().unwrap_or_else(PoisonError::into_inner) = permit;
    }

    /// The most memory that the current run has held so far, in bytes.
    pub(super) fn peak(&self) -> u64 {
        self.control.peak()
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.control.cancel();
    }
}
