//! How long calls may take.

use std::time::Duration;

use crate::types::operation_id::Effect;

/// How long a call may take: each attempt, and all attempts together.
///
/// ```
/// use std::time::Duration;
/// use minapp_cloud_function::Timeout;
///
/// let timeout = Timeout::new(Duration::from_secs(5), Duration::from_secs(12));
/// let both = Timeout::from(Duration::from_secs(5)); // for each attempt and for all together
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeout {
    /// Each attempt, from the connection to the last byte of the response.
    pub attempt: Duration,
    /// All attempts together, including the waits between them, a renewal of the access token, and the wait
    /// for [`max_concurrency`](crate::ClientBuilder::max_concurrency) and the quota.
    pub total: Duration,
}

impl Timeout {
    /// A timeout for each attempt, and one for all attempts together.
    ///
    /// ```
    /// use std::time::Duration;
    /// use minapp_cloud_function::Timeout;
    ///
    /// let timeout = Timeout::new(Duration::from_secs(5), Duration::from_secs(12));
    /// assert_eq!((timeout.attempt.as_secs(), timeout.total.as_secs()), (5, 12));
    /// ```
    pub const fn new(attempt: Duration, total: Duration) -> Self {
        Self { attempt, total }
    }
}

/// The same for each attempt and for all of them together.
impl From<Duration> for Timeout {
    fn from(timeout: Duration) -> Self {
        Self::new(timeout, timeout)
    }
}

/// How long each kind of call may take.
///
/// The defaults follow from the platform's deadlines: a function has 5 seconds in a synchronous invocation,
/// and the platform may take 2 more seconds to find a container for it.
///
/// | setting | calls | each attempt | total |
/// |---|---|---|---|
/// | `connect` | the connection, in every call | 10 s | |
/// | `read` | get, list functions, list jobs | 30 s | 60 s |
/// | `write` | create, update, delete, detached invoke, sign-in | 30 s | 60 s |
/// | `run` | synchronous invoke, debug | 20 s | 40 s |
/// | `log` | fetching a log | 60 s | 60 s |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// For the connection.
    pub connect: Duration,
    /// For calls that change nothing.
    pub read: Timeout,
    /// For calls that change something, and for detached invocations.
    pub write: Timeout,
    /// For calls that wait for a function to run.
    pub run: Timeout,
    /// For fetching a log, which has one attempt.
    pub log: Timeout,
}

impl Default for Timeouts {
    fn default() -> Self {
        const fn secs(attempt: u64, total: u64) -> Timeout {
            Timeout::new(Duration::from_secs(attempt), Duration::from_secs(total))
        }
        Self {
            connect: Duration::from_secs(10),
            read: secs(30, 60),
            write: secs(30, 60),
            run: secs(20, 40),
            log: secs(60, 60),
        }
    }
}

impl Timeouts {
    pub(crate) fn of(&self, effect: Effect) -> Timeout {
        match effect {
            Effect::Read => self.read,
            Effect::Write => self.write,
            Effect::Run => self.run,
        }
    }
}
