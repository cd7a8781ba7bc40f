//! How long calls may take.

use std::time::Duration;

use crate::operation::Kind;

/// How long a call may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimit {
    /// Each time that it is sent, from the connection to the last byte of the answer.
    pub per_try: Duration,
    /// All tries together, with the waits between them and the time that a renewal of the access token
    /// or a place under the limits takes.
    pub total: Duration,
}

/// How long each kind of call may take.
///
/// The defaults follow from the platform's deadlines: a function has 5 seconds in a synchronous call,
/// and the platform may try for 2 seconds more to find it a place to run.
///
/// | setting | calls | each try | total |
/// |---|---|---|---|
/// | `connect` | the connection alone, in every call | 10 s | |
/// | `read` | get, list functions, list jobs | 30 s | 60 s |
/// | `write` | create, update, delete, asynchronous invoke, sign-in | 30 s | 60 s |
/// | `run` | synchronous invoke, debug | 20 s | 40 s |
/// | `log` | fetching a log | 60 s | 60 s |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// To make a connection.
    pub connect: Duration,
    /// For calls that change nothing.
    pub read: TimeLimit,
    /// For calls that change something and do not wait for a function.
    pub write: TimeLimit,
    /// For calls that wait for a function.
    pub run: TimeLimit,
    /// To fetch a log. It is fetched once.
    pub log: TimeLimit,
}

impl Default for Timeouts {
    fn default() -> Self {
        let limit = |per_try, total| TimeLimit {
            per_try: Duration::from_secs(per_try),
            total: Duration::from_secs(total),
        };
        Self {
            connect: Duration::from_secs(10),
            read: limit(30, 60),
            write: limit(30, 60),
            run: limit(20, 40),
            log: limit(60, 60),
        }
    }
}

impl Timeouts {
    pub(crate) fn of(&self, kind: Kind) -> TimeLimit {
        match kind {
            Kind::Read => self.read,
            Kind::Write => self.write,
            Kind::Run => self.run,
        }
    }
}
