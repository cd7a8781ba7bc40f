//! The limit that ended the retries of a call.

use std::{fmt, time::Duration};

/// The limit that prevented another attempt, although the error is one that is retried; from
/// [`Error::retry_limit`](crate::Error::retry_limit).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryLimit {
    /// All attempts were used. [`RetryPolicy::max_attempts`](crate::RetryPolicy::max_attempts) sets their number.
    Attempts,
    /// The wait before the next attempt would have outlasted the call's total timeout.
    TotalTimeout {
        /// The call's [`Timeout::total`](crate::Timeout::total).
        total: Duration,
    },
    /// The retry budget that all calls of a client share was used up;
    /// [`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget) sets it.
    Budget,
    /// The wait that the platform asked for with `Retry-After` would have outlasted the call's total timeout.
    RetryAfter {
        /// How long the platform asks to wait.
        wait: Duration,
        /// The call's [`Timeout::total`](crate::Timeout::total).
        total: Duration,
    },
}

/// The end of an error's message.
pub(super) struct Ending(pub(super) Option<RetryLimit>, pub(super) u32);

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(limit, attempts) = *self;
        let s = if attempts == 1 { "" } else { "s" };
        match limit {
            None => Ok(()),
            Some(RetryLimit::Attempts) => {
                write!(
                    f,
                    "; stopped after {attempts} attempt{s}, the limit that `RetryPolicy::max_attempts` sets"
                )
            }
            Some(RetryLimit::TotalTimeout { total }) => {
                write!(
                    f,
                    "; stopped after {attempts} attempt{s}: the total timeout of {total:?} \
                     leaves no time for another"
                )
            }
            Some(RetryLimit::Budget) => write!(
                f,
                "; stopped after {attempts} attempt{s}: the retry budget of the client is used up; \
                 raise it with `ClientBuilder::retry_budget`"
            ),
            Some(RetryLimit::RetryAfter { wait, total }) => write!(
                f,
                "; stopped after {attempts} attempt{s}: the platform asks to wait {wait:?}, and the total \
                 timeout is {total:?}"
            ),
        }
    }
}
