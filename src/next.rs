//! What comes next after an attempt that failed: one decision, made of values alone.

use std::time::Duration;

use crate::{Error, Retry, RetryLimit, operation::Operation};

/// What is known when an attempt has failed.
pub(crate) struct Failed<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) retry: &'a Retry,
    pub(crate) error: &'a Error,
    /// Whether an attempt before this one may have been carried out although it failed.
    pub(crate) may_be_done: bool,
    /// Whether another access token can be had; it is asked for once.
    pub(crate) can_renew: bool,
    /// How long the retry policy waits before the next attempt, if it allows one more.
    pub(crate) wait: Option<Duration>,
    /// How long the platform asks to wait, which counts instead.
    pub(crate) retry_after: Option<Duration>,
    /// What is left of the total timeout, and the whole of it.
    pub(crate) left: Duration,
    pub(crate) total: Duration,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Renew the access token and send the request again at once.
    Renew,
    /// Take "not found" as the success of a delete that an earlier attempt carried out.
    Deleted,
    /// Send the request again after a wait, if the budget allows.
    Retry(Duration),
    /// Return the error: a retry would not help, or would not be safe.
    Fail,
    /// Return the error: a retry is called for, and a limit is in its way.
    Limit(RetryLimit),
}

impl Failed<'_> {
    pub(crate) fn next(&self) -> Next {
        let Self { operation, retry, error, total, .. } = *self;
        if error.is_unauthorized() && self.can_renew {
            return Next::Renew;
        }
        if operation.is_delete() && self.may_be_done && error.is_not_found() {
            return Next::Deleted;
        }
        if !retry.covers(operation, error) {
            return Next::Fail;
        }
        let Some(wait) = self.wait else { return Next::Limit(RetryLimit::Attempts) };
        let wait = self.retry_after.unwrap_or(wait);
        // To wait beyond the end helps nobody: the error at hand says more than a timeout would.
        if wait < self.left {
            return Next::Retry(wait);
        }
        Next::Limit(match self.retry_after {
            Some(wait) => RetryLimit::RetryAfter { wait, total },
            None => RetryLimit::TotalTimeout { total },
        })
    }
}
