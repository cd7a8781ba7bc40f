//! The quota: requests per minute.

use std::num::NonZeroU32;
use std::time::Duration;

use axum::http::StatusCode;
use governor::RateLimiter;
use governor::middleware::NoOpMiddleware;
use governor::state::{InMemoryState, NotKeyed};

use super::response::Refusal;
use crate::clock::Clock;

/// Counts the requests of all callers together: the platform's quota is per app.
#[derive(Debug)]
pub(crate) struct Quota {
    pub(super) per_minute: NonZeroU32,
    limiter: RateLimiter<NotKeyed, InMemoryState, Clock, NoOpMiddleware<Duration>>,
    clock: Clock,
}

impl Quota {
    pub(crate) fn new(per_minute: NonZeroU32, clock: Clock) -> Self {
        let quota = governor::Quota::per_minute(per_minute);
        Self { per_minute, limiter: RateLimiter::direct_with_clock(quota, clock.clone()), clock }
    }

    /// Counts a request, and refuses it if the quota is used up.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        self.limiter.check().map_err(|until| {
            let wait =
                until.wait_time_from(governor::clock::Clock::now(&self.clock)).as_millis().div_ceil(1000);
            let message = format!("the quota of {} requests in a minute is used up", self.per_minute);
            Refusal::new(StatusCode::TOO_MANY_REQUESTS, message)
                .retry_after(u64::try_from(wait).unwrap_or(u64::MAX))
        })
    }
}
