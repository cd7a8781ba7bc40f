//! Which limit ended the retries of a call.

use std::{fmt, time::Duration};

/// The limit that kept a call from another attempt, although its error is one that is retried; from
/// [`Error::retry_limit`](crate::Error::retry_limit).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryLimit {
    /// All attempts were used; [`RetryPolicy::attempts`](crate::RetryPolicy::attempts) sets their number.
    Attempts,
    /// The wait before the next attempt would have outlasted the call's total timeout.
    TotalTimeout {
        /// What [`Timeout::total`](crate::Timeout::total) allows.
        total: Duration,
    },
    /// The budget that all calls of a client share was used up;
    /// [`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget) sets it.
    Budget,
    /// The platform asked with `Retry-After` for a wait that would have outlasted the call's total
    /// timeout.
    RetryAfter {
        /// How long the platform asks to wait.
        wait: Duration,
        /// What [`Timeout::total`](crate::Timeout::total) allows.
        total: Duration,
    },
}

/// The end of an error's text.
pub(super) struct Ending(pub(super) Option<RetryLimit>, pub(super) u32);

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(limit, attempts) = *self;
        let s = if attempts == 1 { "" } else { "s" };
        match limit {
            None => Ok(()),
            Some(RetryLimit::Attempts) => {
                write!(f, "; stopped after {attempts} attempt{s}, the limit of `RetryPolicy`")
            }
            Some(RetryLimit::TotalTimeout { total }) => {
                write!(
                    f,
                    "; stopped after {attempts} attempt{s}: the total timeout of {total:?} leaves no time for another"
                )
            }
            Some(RetryLimit::Budget) => write!(
                f,
                "; stopped after {attempts} attempt{s}: the retry budget of the client is used up \
                 (`ClientBuilder::retry_budget` sets it)"
            ),
            Some(RetryLimit::RetryAfter { wait, total }) => write!(
                f,
                "; stopped after {attempts} attempt{s}: the platform asks to wait {wait:?}, and the total \
                 timeout is {total:?}"
            ),
        }
    }
}
