//! The limit on the retries of all calls of a client together.

use std::{fmt, num::NonZeroU32, time::Duration};

use tower::retry::budget::{Budget as _, TpsBudget};

/// A limit on the retries of all calls of a client together, so that an outage does not multiply the load.
///
/// Over any ten seconds, the budget allows a number of retries per second, and one retry for every so many
/// calls in addition. The default is 10 per second (100 in ten seconds) and one for every 5 calls.
///
/// When the budget is used up, a call fails at once with the error of its last attempt, and
/// [`Error::retry_limit`](crate::Error::retry_limit) returns [`Budget`](crate::RetryLimit::Budget). With
/// many calls at once, a short outage uses up the default. Set a larger budget, or
/// [`unlimited`](Self::unlimited), if failed calls are worse than the additional load.
///
/// ```
/// use std::num::NonZeroU32;
/// use minapp_cloud_function::{Client, RetryBudget};
///
/// let budget = RetryBudget::new(100, NonZeroU32::MIN); // 100 retries per second, and one for every call
/// let client = Client::builder().token("…").retry_budget(budget);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryBudget(Option<(u32, NonZeroU32)>);

impl RetryBudget {
    /// Allows `per_second` retries per second, and one for every `calls_per_retry` calls in addition.
    pub const fn new(per_second: u32, calls_per_retry: NonZeroU32) -> Self {
        Self(Some((per_second, calls_per_retry)))
    }

    /// Sets no limit: only the [`RetryPolicy`](crate::RetryPolicy) of each call limits retries.
    ///
    /// ```
    /// use minapp_cloud_function::{Client, RetryBudget};
    ///
    /// let client = Client::builder().token("…").retry_budget(RetryBudget::unlimited());
    /// ```
    pub const fn unlimited() -> Self {
        Self(None)
    }
}

/// 10 retries per second, and one for every 5 calls.
impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(10, NonZeroU32::MIN.saturating_add(4))
    }
}

/// The remaining budget.
pub(crate) struct Left(Option<TpsBudget>);

impl From<RetryBudget> for Left {
    fn from(RetryBudget(limits): RetryBudget) -> Self {
        const WINDOW: Duration = Duration::from_secs(10);
        // More than any client sends. tower panics for larger values.
        const MOST: u32 = 1_000_000;
        Self(limits.map(|(per_second, calls)| {
            // tower truncates the inverse of the ratio to an integer.
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
