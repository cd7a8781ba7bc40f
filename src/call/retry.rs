//! When a call is retried, and when it must not be.

use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder, ExponentialBuilder};
use http::{HeaderMap, StatusCode, header::RETRY_AFTER};

use super::{clock, operation::Operation};
use crate::{Error, TransportErrorKind};

/// When a call is retried. What may be retried depends on what the call does:
///
/// | calls | retried after |
/// |---|---|
/// | get, list functions, list jobs | a connection that broke or could not be made, a timeout, and status 408, 429, 500, 502, 503, 504 |
/// | delete; update without a new name | the same, unless [`retry_idempotent_writes`](Self::retry_idempotent_writes) is switched off |
/// | all others: create, invoke, debug, an update with a new name, sign-in | a connection that could not be made, or that broke before the whole request was sent, since nothing can have been carried out |
///
/// Nothing is retried after a certificate that is not trusted.
///
/// A second delete or update ends in the same state as the first, but it can undo what somebody else wrote
/// in between.
///
/// Between two attempts there is a backoff: 200 milliseconds at first, then twice as long each time, up to
/// 10 seconds, with jitter; or as long as the platform asks for with `Retry-After`, in seconds or as a
/// date. It never goes beyond the call's [total timeout](crate::Timeout::total). All calls of a client share
/// a [`RetryBudget`](crate::RetryBudget). [`Error::retry_limit`] tells which of these limits ended the
/// retries.
///
/// ```
/// use std::time::Duration;
/// use minapp_cloud_function::{Client, RetryPolicy};
///
/// let policy = RetryPolicy::default()
///     .max_attempts(6)
///     .backoff(Duration::from_millis(100), Duration::from_secs(5))
///     .retry_idempotent_writes(false);
/// let client = Client::builder().token("…").retry(policy);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    max_attempts: u32,
    min_backoff: Duration,
    max_backoff: Duration,
    retry_idempotent_writes: bool,
}

/// How many attempts a call has by default.
pub const DEFAULT_MAX_ATTEMPTS: u32 = 4;

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: DEFAULT_MAX_ATTEMPTS,
            min_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(10),
            retry_idempotent_writes: true,
        }
    }
}

impl RetryPolicy {
    /// No retries: one attempt for every call.
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// How many attempts a call has, the first included: [`DEFAULT_MAX_ATTEMPTS`] by default, at least 1.
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// How long to wait before the second attempt, and at most before any later one: 200 milliseconds and
    /// 10 seconds by default.
    pub fn backoff(mut self, min: Duration, max: Duration) -> Self {
        (self.min_backoff, self.max_backoff) = (min, max.max(min));
        self
    }

    /// Whether a delete, and an update that does not rename, may be retried when it is not known whether the
    /// first attempt was carried out: yes by default.
    pub fn retry_idempotent_writes(mut self, retry: bool) -> Self {
        self.retry_idempotent_writes = retry;
        self
    }

    /// The waits before each further attempt.
    pub(crate) fn waits(&self) -> impl Iterator<Item = Duration> + Send + Sync + use<> {
        ExponentialBuilder::default()
            .with_min_delay(self.min_backoff)
            .with_max_delay(self.max_backoff)
            .with_max_times(self.max_attempts as usize - 1)
            .with_jitter()
            .build()
    }

    /// Whether an operation may be retried after an error.
    pub(crate) fn allows(&self, operation: &Operation, error: &Error) -> bool {
        let is_repeatable =
            operation.is_read() || (operation.is_idempotent_write() && self.retry_idempotent_writes);
        match error {
            // The next attempt would meet the same certificate.
            Error::Transport(lost) if lost.kind() == TransportErrorKind::Certificate => false,
            Error::Transport(lost) => is_repeatable || !lost.may_have_arrived(),
            Error::Platform(refusal) if !refusal.is_unusable() => {
                is_repeatable && is_transient(refusal.status())
            }
            _ => false,
        }
    }
}

/// Whether a later attempt may succeed.
fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// How long the platform asks to wait: seconds, or a date. A date counts from the `Date` of the same
/// response, since this machine's clock may be wrong; only without one does the machine's clock count. What
/// is neither is ignored; a date in the past means now.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() {
        // More digits than fit are longer than anybody waits.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = clock::date(headers).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}
