//! A container in a thread of this process.

use std::io;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

use tokio::sync::mpsc as events;

use super::{Limits, Place};
use crate::engine::{self, Control};
use crate::protocol::{Event, Request};

/// Stops when it is dropped, at the function's next check; nobody waits for that.
#[derive(Debug)]
pub(super) struct Thread {
    requests: mpsc::Sender<Request>,
    events: events::UnboundedReceiver<Event>,
    control: Arc<Control>,
    /// Shared with the thread: a function that does not stop keeps its place for as long as it goes on.
    place: Arc<Mutex<Option<Place>>>,
}

impl Thread {
    /// Starts a thread, and waits until it is prepared.
    pub(super) async fn start(limits: Limits) -> io::Result<Self> {
        let control = Arc::new(Control::new(limits.memory));
        let place = Arc::default();
        let (requests, receiver) = mpsc::channel();
        // Holds no more than a log, a few calls and an end: a run's log has a limit.
        let (sender, mut events) = events::unbounded_channel();
        thread::Builder::new().name("cloud function".into()).stack_size(engine::THREAD_STACK).spawn({
            let (control, place) = (Arc::clone(&control), Arc::clone(&place));
            move || {
                // Nobody listens any more when the container was dropped.
                engine::serve(limits, &control, &receiver, move |event| drop(sender.send(event)));
                drop(place);
            }
        })?;
        events.recv().await.ok_or_else(|| io::Error::other("the engine gave up"))?;
        Ok(Self { requests, events, control, place })
    }

    pub(super) fn send(&self, request: Request) {
        // A thread that has gone is noticed by its events.
        let _ = self.requests.send(request);
    }

    pub(super) async fn event(&mut self) -> Option<Event> {
        self.events.recv().await
    }

    /// Whether it has not ended so far.
    pub(super) fn is_alive(&self) -> bool {
        !self.events.is_closed()
    }

    /// Sets what the thread keeps while it runs a function.
    pub(super) fn occupy(&self, place: Option<Place>) {
        *self.place.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    /// The most memory that the present run held so far, in bytes.
    pub(super) fn peak(&self) -> u64 {
        self.control.peak()
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.control.cancel();
    }
}
