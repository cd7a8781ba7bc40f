//! How many calls a client makes: at one time, and in a minute.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many calls an app may make in a minute, by its plan, as the platform publishes it.
///
/// The calls are spread over the minute: a fifth of them may come at once, the others as time goes by,
/// so that no minute, wherever it begins, sees more than the whole.
#[cfg(feature = "quota")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    per_minute: std::num::NonZeroU32,
}

#[cfg(feature = "quota")]
impl Quota {
    /// The free plan: 50 calls a minute.
    pub const FREE: Self = Self::constant(50);
    /// The education plan: 500 calls a minute.
    pub const EDUCATION: Self = Self::constant(500);
    /// The personal plan: 5,000 calls a minute.
    pub const PERSONAL: Self = Self::constant(5_000);
    /// The business plan: 50,000 calls a minute.
    pub const BUSINESS: Self = Self::constant(50_000);
    /// The enterprise plan: 500,000 calls a minute.
    pub const ENTERPRISE: Self = Self::constant(500_000);

    const fn constant(calls: u32) -> Self {
        match std::num::NonZeroU32::new(calls) {
            Some(per_minute) => Self { per_minute },
            None => panic!("a quota of nothing"),
        }
    }

    /// That many calls a minute.
    pub const fn per_minute(calls: std::num::NonZeroU32) -> Self {
        Self { per_minute: calls }
    }

    /// How many calls may come at once.
    fn burst(self) -> std::num::NonZeroU32 {
        std::num::NonZeroU32::new(self.per_minute.get() / 5).unwrap_or(std::num::NonZeroU32::MIN)
    }

    fn limiter(self) -> governor::DefaultDirectRateLimiter {
        // What may come at once is kept back from what a minute brings.
        let steady = (self.per_minute.get() - self.burst().get()).max(1);
        let period = std::time::Duration::from_secs(60) / steady;
        let quota =
            governor::Quota::with_period(period).unwrap_or(governor::Quota::per_minute(self.per_minute));
        governor::RateLimiter::direct(quota.allow_burst(self.burst()))
    }
}

/// What every try of a call has to pass.
#[derive(Default)]
pub(crate) struct Limiter {
    at_once: Option<(Arc<Semaphore>, usize)>,
    #[cfg(feature = "quota")]
    in_time: Option<(governor::DefaultDirectRateLimiter, Quota)>,
}

impl Limiter {
    pub(crate) fn at_once(&mut self, calls: usize) {
        let calls = calls.clamp(1, Semaphore::MAX_PERMITS);
        self.at_once = Some((Arc::new(Semaphore::new(calls)), calls));
    }

    #[cfg(feature = "quota")]
    pub(crate) fn in_time(&mut self, quota: Quota) {
        self.in_time = Some((quota.limiter(), quota));
    }

    /// Waits until one more call may be under way; it counts until the place is dropped.
    pub(crate) async fn permit(&self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed, so that a place always comes. What waits lies in a box, since
        // every call would have room for it, and most clients have no limits.
        match &self.at_once {
            Some((places, _)) => Box::pin(places.clone().acquire_owned()).await.ok(),
            None => None,
        }
    }

    /// Waits until the quota has room for one more call.
    pub(crate) async fn turn(&self) {
        #[cfg(feature = "quota")]
        if let Some((limiter, _)) = &self.in_time {
            Box::pin(limiter.until_ready()).await;
        }
    }

    /// What a call waits for in [`place`](Self::place), for texts.
    pub(crate) fn concurrency(&self) -> Option<String> {
        let (_, calls) = self.at_once.as_ref()?;
        Some(format!("one of the {calls} calls that `max_concurrency` allows at once"))
    }

    /// What a call waits for in [`turn`](Self::turn), for texts.
    pub(crate) fn quota(&self) -> Option<String> {
        #[cfg(feature = "quota")]
        if let Some((_, quota)) = &self.in_time {
            return Some(format!("the quota of {} calls a minute", quota.per_minute));
        }
        None
    }
}
