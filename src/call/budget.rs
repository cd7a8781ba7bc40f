//! How many retries all calls of a client may have together.

use std::{fmt, num::NonZeroU32, time::Duration};

use tower::retry::budget::{Budget as _, TpsBudget};

/// How many retries all calls of a client may have together, so that an outage does not multiply the
/// load. Over any ten seconds, that is one retry for every so many calls, and so many a second besides.
///
/// By default there may be one retry for every 5 calls and 10 a second besides, 100 in ten seconds. A
/// call for which the budget has none left fails at once with what its last attempt met, and
/// [`Error::retry_limit`](crate::Error::retry_limit) says so. With many calls in flight a short outage
/// uses up the default: set more, or [`unlimited`](Self::unlimited), where that is worse than the load.
///
/// ```
/// use std::num::NonZeroU32;
/// use minapp_cloud_function::{Client, RetryBudget};
///
/// let budget = RetryBudget::new(100, NonZeroU32::MIN); // one retry for every call, and 100 a second
/// let client = Client::builder().token("…").retry_budget(budget);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryBudget(Option<(u32, NonZeroU32)>);

impl RetryBudget {
    /// So many retries a second, and one for every so many calls besides.
    pub const fn new(per_second: u32, calls_per_retry: NonZeroU32) -> Self {
        Self(Some((per_second, calls_per_retry)))
    }

    /// No limit for all calls together: each call has its own [`RetryPolicy`](crate::RetryPolicy) alone.
    pub const fn unlimited() -> Self {
        Self(None)
    }
}

/// 10 a second, and one for every 5 calls.
impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(10, NonZeroU32::MIN.saturating_add(4))
    }
}

/// What is left of a budget.
pub(crate) struct Left(Option<TpsBudget>);

impl From<RetryBudget> for Left {
    fn from(RetryBudget(limits): RetryBudget) -> Self {
        const WINDOW: Duration = Duration::from_secs(10);
        // More than anybody sends; what tower takes is bounded.
        const MOST: u32 = 1_000_000;
        Self(limits.map(|(per_second, calls)| {
            // tower cuts off what follows the point of one through the ratio.
            let ratio = 1.0 / (calls.get().min(MOST) as f32 + 0.25);
            TpsBudget::new(WINDOW, per_second.min(MOST), ratio)
        }))
    }
}

impl Left {
    /// Counts a call.
    pub(crate) fn deposit(&self) {
        self.0.iter().for_each(TpsBudget::deposit);
    }

    /// Takes a retry, if there is one.
    pub(crate) fn withdraw(&self) -> bool {
        self.0.as_ref().is_none_or(TpsBudget::withdraw)
    }
}

impl fmt::Debug for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "limited" } else { "unlimited" })
    }
}
