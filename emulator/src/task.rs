//! A run of a function, its limits, and its outcome: plain data for executor, engine and protocol.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use minapp_cloud_function::Json;
use serde::{Deserialize, Serialize};

/// What one function, and all of them together, may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Limits {
    /// The memory of one function, in bytes; 128 MiB unless changed. An emulator whose functions are
    /// `P_PERSONAL` gives twice as much.
    pub memory: usize,
    /// How much of a run's log is kept, in bytes; 1 MiB unless changed. A truncated log ends in an extra line
    /// that says so.
    pub log: usize,
    /// The largest result as JSON, in bytes; 16 MiB unless changed. A larger one is a failure.
    pub result: usize,
    /// How many functions may run at once; 200 unless changed. Others wait, first come first served. In an
    /// emulator, whose environments have limits of their own, at most half of them may be asynchronous runs, and
    /// environments take turns.
    pub concurrency: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: usize = 1024 * 1024;
        Self { memory: 128 * MIB, log: MIB, result: 16 * MIB, concurrency: 200 }
    }
}

/// One run of a function.
#[derive(Clone, Debug)]
pub struct Task {
    /// The function's name, which appears in the stacks of its errors.
    pub name: String,
    /// The function's source: one CommonJS module that sets `exports.main`.
    pub code: Arc<str>,
    /// The first argument of the function's entry.
    pub event: Json,
    /// How long the run may take, counted from its start: time spent in the queue does not count.
    pub deadline: Duration,
}

/// The outcome of a run.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// How it ended.
    pub end: End,
    /// What it wrote, with the lines that the platform adds.
    pub log: String,
    /// When it started.
    pub started_at: SystemTime,
    /// How long it took.
    pub execution_time: Duration,
    /// The most memory that it held at any time, in bytes; 0 if that is unknown because its process had to be
    /// killed.
    pub mem_usage: u64,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// It returned a result, and then ran until nothing was left to do.
    Fulfilled(Json),
    /// It did not load, threw, or passed an error to its callback.
    Failed(Failure),
    /// It was still running at its deadline, or never returned a result.
    DeadlineExceeded,
}

/// Why a run failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The error's type, such as `SyntaxError`; `Error` if the thrown value is not an error.
    pub name: String,
    /// The error's message. If the thrown value is not an error: the value itself if it is a string, else what
    /// `console.log` prints for it.
    pub message: String,
    /// The error's stack; the message again if the thrown value has none.
    pub stack: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

impl Failure {
    /// A failure that is not the function's fault.
    pub(crate) fn internal(why: &str) -> Self {
        Self { name: "InternalError".into(), message: why.into(), stack: format!("InternalError: {why}") }
    }
}
