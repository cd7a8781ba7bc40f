//! The platform's time, as far as its responses reveal it.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use http::{HeaderMap, header::DATE};
use tokio::time::Instant;

use crate::Timestamp;

const SECOND: i64 = 1_000_000;

/// How long the dates of responses are kept, at least. They expire because clocks drift.
const EPOCH: i64 = 300 * SECOND;

/// A larger difference means that a clock was set, not that two servers' clocks differ.
const CLOCK_SET: i64 = 60 * SECOND;

/// When a response was made, by the clock of the server that made it.
pub(crate) fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?.trim()).ok()
}

/// The client's own clock, and how far the platform's clock is ahead of it. Local times are microseconds
/// since the client was built, on a clock that cannot be set.
pub(crate) struct Clock {
    built: Instant,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// When the current epoch began.
    begun: i64,
    current: Option<Offset>,
    previous: Option<Offset>,
}

/// The bounds of the platform's time minus the local time, in microseconds.
#[derive(Clone, Copy)]
pub(crate) struct Offset {
    low: i64,
    high: i64,
    /// Whether responses contradicted each other, as those of servers with different clocks do. The bounds
    /// then include all of them.
    split: bool,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self { built: Instant::now(), known: Mutex::default() }
    }

    /// The local time.
    pub(crate) fn now(&self) -> i64 {
        i64::try_from(self.built.elapsed().as_micros()).unwrap_or(i64::MAX)
    }

    pub(crate) fn instant(&self, local: i64) -> Instant {
        self.built + Duration::from_micros(u64::try_from(local).unwrap_or(0))
    }

    /// Learns from a response. Its `Date` is in whole seconds, and was set between the two local times.
    pub(crate) fn learn(&self, headers: &HeaderMap, sent: i64, received: i64) {
        let Some(date) = date(headers).map(|date| Timestamp::from(date).as_unix_micros()) else { return };
        let low = date.saturating_sub(received);
        let high = date.saturating_add(SECOND).saturating_sub(sent);
        self.known().learn(received, Offset { low, high, split: false });
    }

    /// How far the platform's clock is ahead, if a response had a `Date`.
    pub(crate) fn offset(&self) -> Option<Offset> {
        self.known().offset()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    fn learn(&mut self, now: i64, seen: Offset) {
        if self.offset().is_some_and(|offset| offset.gap(seen) > CLOCK_SET) {
            (self.current, self.previous) = (None, None);
        }
        let age = now.saturating_sub(self.begun);
        if age > EPOCH {
            self.previous = self.current.take().filter(|_| age <= 2 * EPOCH);
            self.begun = now;
        }
        self.current = Some(self.current.map_or(seen, |current| current.with(seen)));
    }

    fn offset(&self) -> Option<Offset> {
        match (self.previous, self.current) {
            (Some(previous), Some(current)) => Some(previous.with(current)),
            (previous, current) => current.or(previous),
        }
    }
}

impl Offset {
    /// The earliest and the latest that the platform's time can be at a local time.
    pub(crate) fn at(self, local: i64) -> (Timestamp, Timestamp) {
        let time = |offset: i64| Timestamp::from_unix_micros(local.saturating_add(offset));
        (time(self.low), time(self.high))
    }

    fn gap(self, other: Self) -> i64 {
        self.low.max(other.low).saturating_sub(self.high.min(other.high))
    }

    fn with(self, other: Self) -> Self {
        if self.split || other.split || self.gap(other) > 0 {
            let (low, high) = (self.low.min(other.low), self.high.max(other.high));
            return Self { low, high, split: true };
        }
        Self { low: self.low.max(other.low), high: self.high.min(other.high), split: false }
    }
}
