//! When a call is retried.

use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder, ExponentialBuilder};
use http::{HeaderMap, StatusCode, header::RETRY_AFTER};

use super::{clock, operation::Operation};
use crate::{Error, TransportErrorKind};

/// When a call is retried. This depends on what the call does:
///
/// | calls | retried after |
/// |---|---|
/// | get, list functions, list jobs | a connection that failed or broke, a timeout, and status 408, 429, 500, 502, 503, 504 |
/// | delete; update without a new name | the same, unless [`retry_idempotent_writes`](Self::retry_idempotent_writes) is false |
/// | all others: create, invoke, debug, an update with a new name, sign-in | a connection that failed, or broke before the whole request was sent, since the platform cannot have carried out the call |
///
/// No call is retried after a certificate that is not trusted.
///
/// A second delete or update ends in the same state as the first, but it can overwrite what another program
/// wrote in between.
///
/// Before each retry there is a backoff: 200 milliseconds at first, then twice as long each time, up to 10
/// seconds, with jitter. If the platform sends `Retry-After`, in seconds or as a date, that wait is used
/// instead. A call does not wait beyond its [total timeout](crate::Timeout::total), and all calls of a client
/// share a [`RetryBudget`](crate::RetryBudget). [`Error::retry_limit`] returns the limit that ended the
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

/// The default of [`RetryPolicy::max_attempts`].
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
    /// Makes one attempt and no retries.
    ///
    /// ```
    /// use minapp_cloud_function::{Client, RetryPolicy};
    ///
    /// let client = Client::builder().token("…").retry(RetryPolicy::never());
    /// ```
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets how many attempts a call has at most, including the first: [`DEFAULT_MAX_ATTEMPTS`] by default.
    /// 0 counts as 1.
    ///
    /// ```
    /// use minapp_cloud_function::RetryPolicy;
    ///
    /// assert_eq!(RetryPolicy::default().max_attempts(1), RetryPolicy::never());
    /// ```
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Sets the wait before the first retry, and the longest wait before a later one: 200 milliseconds and 10
    /// seconds by default.
    ///
    /// ```
    /// use std::time::Duration;
    /// use minapp_cloud_function::RetryPolicy;
    ///
    /// let patient = RetryPolicy::default().backoff(Duration::from_secs(1), Duration::from_secs(30));
    /// ```
    pub fn backoff(mut self, min: Duration, max: Duration) -> Self {
        (self.min_backoff, self.max_backoff) = (min, max.max(min));
        self
    }

    /// Sets whether to retry a delete, or an update that does not rename, after an attempt that may have been
    /// carried out: true by default.
    ///
    /// ```
    /// use minapp_cloud_function::RetryPolicy;
    ///
    /// let careful = RetryPolicy::default().retry_idempotent_writes(false);
    /// ```
    pub fn retry_idempotent_writes(mut self, retry: bool) -> Self {
        self.retry_idempotent_writes = retry;
        self
    }

    /// The waits before each retry.
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
        let is_idempotent =
            operation.is_read() || (operation.is_idempotent_write() && self.retry_idempotent_writes);
        match error {
            // A retry would get the same certificate.
            Error::Transport(lost) if lost.kind() == TransportErrorKind::Certificate => false,
            Error::Transport(lost) => is_idempotent || !lost.may_have_arrived(),
            Error::Platform(refusal) if !refusal.is_unusable() => {
                is_idempotent && is_transient(refusal.status())
            }
            _ => false,
        }
    }
}

/// Whether a later attempt may succeed.
fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// How long the platform asks to wait, in seconds or until a date. A date is compared with the `Date` of the
/// same response, since this machine's clock may be wrong; without a `Date`, with this clock. A date in the
/// past means no wait. Other values are ignored.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() {
        // A number that does not fit is longer than any call waits.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = clock::date(headers).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}
