//! How a run is stopped: by its deadline, by whoever started it, or by its memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use super::raw::Meter;

/// A deadline further away than this is as good as this one, and cannot overflow the clock.
const FAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Why a run was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Nobody wants its result any more.
    Cancelled,
    /// It asked for more memory than it may have.
    Memory,
    /// Its time is up.
    Deadline,
}

/// Shared between a container's thread and whoever may have to stop it.
#[derive(Debug)]
pub(crate) struct Control {
    meter: Arc<Meter>,
    cancelled: AtomicBool,
    made: Instant,
    /// The deadline of the present run, in microseconds since `made`.
    deadline: AtomicU64,
}

impl Control {
    /// The control of a container that may use so many bytes.
    pub(crate) fn new(memory: usize) -> Self {
        Self {
            meter: Arc::new(Meter::new(memory)),
            cancelled: AtomicBool::new(false),
            made: Instant::now(),
            deadline: AtomicU64::new(u64::MAX),
        }
    }

    /// Begins a run that may take so long.
    pub(super) fn begin(&self, allowed: Duration) {
        let deadline = (self.made.elapsed() + allowed.min(FAR)).as_micros();
        self.deadline.store(u64::try_from(deadline).unwrap_or(u64::MAX), Relaxed);
        self.meter.begin();
    }

    pub(super) fn deadline(&self) -> Instant {
        self.made + Duration::from_micros(self.deadline.load(Relaxed)).min(2 * FAR)
    }

    pub(super) fn meter(&self) -> &Arc<Meter> {
        &self.meter
    }

    /// The most memory that was in use during the present run, or the last one, in bytes.
    pub(crate) fn peak(&self) -> u64 {
        self.meter.peak() as u64
    }

    /// Why the run must stop now, if it must.
    pub(super) fn stop(&self) -> Option<Stop> {
        if self.cancelled.load(Relaxed) {
            Some(Stop::Cancelled)
        } else if self.meter.exceeded() {
            Some(Stop::Memory)
        } else if Instant::now() >= self.deadline() {
            Some(Stop::Deadline)
        } else {
            None
        }
    }

    /// Stops the container at its next check; for good.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Relaxed);
    }
}
