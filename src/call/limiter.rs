//! Limits on the concurrency and the rate of a client's requests.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many requests per minute an app may send. The constants are what the platform publishes for its plans.
///
/// A fifth of the requests may be sent at once; the others are spread over the minute. No period of one
/// minute has more requests than the quota.
///
/// ```
/// use std::num::NonZeroU32;
/// use minapp_cloud_function::{Client, Quota};
///
/// let client = Client::builder().token("…").quota(Quota::EDUCATION);
/// let third = NonZeroU32::new(160).map(Quota::per_minute); // a share of it, for one of three programs
/// ```
#[cfg(feature = "quota")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    per_minute: std::num::NonZeroU32,
}

#[cfg(feature = "quota")]
impl Quota {
    /// The free plan: 50 requests per minute.
    pub const FREE: Self = Self::constant(50);
    /// The education plan: 500 requests per minute.
    pub const EDUCATION: Self = Self::constant(500);
    /// The personal plan: 5,000 requests per minute.
    pub const PERSONAL: Self = Self::constant(5_000);
    /// The business plan: 50,000 requests per minute.
    pub const BUSINESS: Self = Self::constant(50_000);
    /// The enterprise plan: 500,000 requests per minute.
    pub const ENTERPRISE: Self = Self::constant(500_000);

    const fn constant(calls: u32) -> Self {
        match std::num::NonZeroU32::new(calls) {
            Some(per_minute) => Self { per_minute },
            None => panic!("a quota is at least 1"),
        }
    }

    /// A quota of `calls` requests per minute.
    ///
    /// ```
    /// use std::num::NonZeroU32;
    /// use minapp_cloud_function::Quota;
    ///
    /// assert_eq!(NonZeroU32::new(50).map(Quota::per_minute), Some(Quota::FREE));
    /// ```
    pub const fn per_minute(calls: std::num::NonZeroU32) -> Self {
        Self { per_minute: calls }
    }

    /// How many requests may be sent at once.
    fn burst(self) -> std::num::NonZeroU32 {
        std::num::NonZeroU32::new(self.per_minute.get() / 5).unwrap_or(std::num::NonZeroU32::MIN)
    }

    fn limiter(self) -> governor::DefaultDirectRateLimiter {
        // The burst is part of the quota of the minute.
        let steady = (self.per_minute.get() - self.burst().get()).max(1);
        let period = std::time::Duration::from_secs(60) / steady;
        let quota =
            governor::Quota::with_period(period).unwrap_or(governor::Quota::per_minute(self.per_minute));
        governor::RateLimiter::direct(quota.allow_burst(self.burst()))
    }
}

/// The limits that every attempt waits for.
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

    /// Waits until one more attempt may be made at once. It counts until the permit is dropped.
    pub(crate) async fn permit(&self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed, so a permit always comes. The future is boxed to keep calls small,
        // since most clients have no limit.
        match &self.at_once {
            Some((permits, _)) => Box::pin(permits.clone().acquire_owned()).await.ok(),
            None => None,
        }
    }

    /// Waits until the quota allows one more request.
    pub(crate) async fn turn(&self) {
        #[cfg(feature = "quota")]
        if let Some((limiter, _)) = &self.in_time {
            Box::pin(limiter.until_ready()).await;
        }
    }

    /// What a call waits for in [`permit`](Self::permit), for messages.
    pub(crate) fn concurrency(&self) -> Option<String> {
        let (_, calls) = self.at_once.as_ref()?;
        Some(format!("its turn, since `max_concurrency` allows {calls} at once"))
    }

    /// What a call waits for in [`turn`](Self::turn), for messages.
    pub(crate) fn quota(&self) -> Option<String> {
        #[cfg(feature = "quota")]
        if let Some((_, quota)) = &self.in_time {
            return Some(format!("the quota of {} requests per minute", quota.per_minute));
        }
        None
    }
}
