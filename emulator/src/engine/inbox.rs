//! Where a container's requests come from.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Instant;

use crate::protocol::Request;

/// The requests of one container. Between runs it is asked for the next one, and that is how it knows that a
/// run is over.
pub(crate) trait Inbox {
    /// The next request, however long it takes to come; `None` if there will be no more.
    fn next(&self) -> Option<Request>;

    /// The next request during a run, if it is there. It may be a moment late.
    fn next_at_once(&self) -> Option<Request>;

    /// The next request during a run that has nothing else to do until then.
    fn next_until(&self, until: Instant) -> Result<Request, RecvTimeoutError>;
}

impl Inbox for Receiver<Request> {
    fn next(&self) -> Option<Request> {
        self.recv().ok()
    }

    fn next_at_once(&self) -> Option<Request> {
        self.try_recv().ok()
    }

    fn next_until(&self, until: Instant) -> Result<Request, RecvTimeoutError> {
        self.recv_timeout(until.saturating_duration_since(Instant::now()))
    }
}
