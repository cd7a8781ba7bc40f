//! How a run is stopped: by its deadline, by whoever started it, or by its memory.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
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

/// Shared between a run's thread and the future that waits for it.
#[derive(Debug)]
pub(super) struct Control {
    deadline: Instant,
    meter: Arc<Meter>,
    cancelled: AtomicBool,
    sleeper: Mutex<()>,
    wake: Condvar,
}

impl Control {
    pub(super) fn new(start: Instant, allowed: Duration, meter: Arc<Meter>) -> Self {
        Self {
            deadline: start + allowed.min(FAR),
            meter,
            cancelled: AtomicBool::new(false),
            sleeper: Mutex::new(()),
            wake: Condvar::new(),
        }
    }

    pub(super) fn deadline(&self) -> Instant {
        self.deadline
    }

    pub(super) fn meter(&self) -> &Arc<Meter> {
        &self.meter
    }

    /// Why the run must stop now, if it must.
    pub(super) fn stop(&self) -> Option<Stop> {
        if self.cancelled.load(Relaxed) {
            Some(Stop::Cancelled)
        } else if self.meter.exceeded() {
            Some(Stop::Memory)
        } else if Instant::now() >= self.deadline {
            Some(Stop::Deadline)
        } else {
            None
        }
    }

    /// Stops the run at its next check, and wakes it if it sleeps.
    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Relaxed);
        // Taken so that the flag cannot be raised between a sleeper's check and its sleep.
        drop(self.sleeper.lock().unwrap_or_else(PoisonError::into_inner));
        self.wake.notify_all();
    }

    /// Sleeps until `until` or until the run must stop, whichever comes first.
    pub(super) fn sleep(&self, until: Instant) {
        let until = until.min(self.deadline);
        let mut guard = self.sleeper.lock().unwrap_or_else(PoisonError::into_inner);
        while self.stop().is_none() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            let woken = self.wake.wait_timeout(guard, left);
            guard = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
