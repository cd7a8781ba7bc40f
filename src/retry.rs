//! When a call is sent again, and when it must not be.

use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder, ExponentialBuilder};
use http::{HeaderMap, StatusCode, header::RETRY_AFTER};

use crate::{Error, TransportErrorKind, clock, operation::Operation};

/// When a call is sent again. What may be sent again depends on what it does:
///
/// | calls | sent again after |
/// |---|---|
/// | get, list functions, list jobs | a connection that broke or could not be made, a time-out, and status 408, 429, 500, 502, 503, 504 |
/// | delete; update without a new name | the same, unless [`repeat_writes`](Self::repeat_writes) is switched off |
/// | all others: create, invoke, debug, an update with a new name, sign-in | a connection that could not be made, or that broke before the whole request was sent, since nothing can have been carried out |
///
/// Nothing is sent again after a certificate that is not trusted.
///
/// To send a delete or an update a second time ends in the same state, but it can undo what somebody
/// else wrote in between.
///
/// Between two tries it waits: at first 200 milliseconds, then twice as long each time, up to 10
/// seconds, with jitter; or as long as the platform asks for with `Retry-After`, in seconds or as a
/// date. It never waits beyond the call's [total time](crate::TimeLimit::total). All calls of a client
/// share a [`RetryBudget`](crate::RetryBudget). Which of these limits ended the retries is told by
/// [`Error::retry_limit`].
///
/// ```
/// use minapp_cloud_function::{Client, Retry};
///
/// let client = Client::builder().token("…").retry(Retry::default().tries(6).repeat_writes(false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    tries: u32,
    first_wait: Duration,
    longest_wait: Duration,
    repeat_writes: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            tries: 4,
            first_wait: Duration::from_millis(200),
            longest_wait: Duration::from_secs(10),
            repeat_writes: true,
        }
    }
}

impl Retry {
    /// Sends every call once.
    pub fn never() -> Self {
        Self::default().tries(1)
    }

    /// How often a call may be sent, the first time included: 4 by default, at least 1.
    pub fn tries(mut self, tries: u32) -> Self {
        self.tries = tries.max(1);
        self
    }

    /// How long to wait before the second try, and at most before any later one: 200 milliseconds and
    /// 10 seconds by default.
    pub fn waits(mut self, first: Duration, longest: Duration) -> Self {
        (self.first_wait, self.longest_wait) = (first, longest.max(first));
        self
    }

    /// Whether a delete, and an update that does not rename, may be sent again when it is not known
    /// whether the first try was carried out: yes by default.
    pub fn repeat_writes(mut self, repeat: bool) -> Self {
        self.repeat_writes = repeat;
        self
    }

    pub(crate) fn backoff(&self) -> impl Iterator<Item = Duration> + Send + use<> {
        ExponentialBuilder::default()
            .with_min_delay(self.first_wait)
            .with_max_delay(self.longest_wait)
            .with_max_times(self.tries as usize - 1)
            .with_jitter()
            .build()
    }

    /// Whether an operation may be sent again after an error.
    pub(crate) fn covers(&self, operation: &Operation, error: &Error) -> bool {
        let repeatable = operation.is_read() || (operation.is_repeatable_write() && self.repeat_writes);
        match error {
            // The next attempt would meet the same certificate.
            Error::Transport(lost) if lost.kind() == TransportErrorKind::Certificate => false,
            Error::Transport(lost) => repeatable || !lost.may_have_arrived(),
            Error::Platform(refusal) if !refusal.is_unreadable() => {
                repeatable && is_passing(refusal.status())
            }
            _ => false,
        }
    }
}

/// Whether a later try may fare better.
fn is_passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// How long the platform asks to wait: seconds, or a date. A date counts from the `Date` of the same
/// response, since this machine's clock may be wrong; only without one does the machine's clock count. What
/// is neither is passed over; a date that has gone by means now.
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
