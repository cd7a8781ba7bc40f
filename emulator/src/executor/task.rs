//! What is run, within which limits, and what comes of it.

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
    /// How much of a run's log is kept, in bytes; 1 MiB unless changed. A log that was cut ends in a
    /// line that says so, on top of this.
    pub log: usize,
    /// How large a result may be as JSON, in bytes; 16 MiB unless changed. A larger one is a failure.
    pub result: usize,
    /// How many functions may execute at one time; 200 unless changed. Others wait, first come first
    /// served. In an emulator, whose environments have limits of their own, half of them may be functions that
    /// nobody waits for; environments with functions that wait come in turns.
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
    /// The function's name; appears in the stacks of its errors.
    pub name: String,
    /// The function's source: one CommonJS module that sets `exports.main`.
    pub code: Arc<str>,
    /// What the entry gets as its first argument.
    pub event: Json,
    /// How long the run may take, counted from its start and not while it waits for a place.
    pub deadline: Duration,
}

/// What came of a run.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// How it ended.
    pub end: End,
    /// What it wrote, with the lines that the platform adds.
    pub log: String,
    /// When it began to execute.
    pub started_at: SystemTime,
    /// How long it took.
    pub execution_time: Duration,
    /// The most memory that it held at one time, in bytes; 0 where nobody could tell, since its process
    /// had to be ended.
    pub mem_usage: u64,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// It answered, and then ran until nothing was left to do.
    Fulfilled(Json),
    /// It failed: did not load, threw, or gave its callback an error.
    Failed(Failure),
    /// It was still busy at its deadline, or never answered.
    DeadlineExceeded,
}

/// Why a run failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The error's type, `SyntaxError` for one; `Error` when what was thrown is not an error.
    pub name: String,
    /// The error's message. What was thrown, if it is a string; else what `console.log` makes of it.
    pub message: String,
    /// The error's stack; the message again when what was thrown has none.
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
