//! Runs the JavaScript of cloud functions: a fresh QuickJS for each run, on a thread of its own.
//!
//! What a function may do to itself stays there. An endless loop ends at its deadline, a memory bomb
//! and a deep recursion as failures, a flood of logs is cut. One hole is known: QuickJS cannot be
//! interrupted inside one long native call (`indexOf` on a huge array, say). Such a run is answered
//! for shortly after its deadline, but its thread, and its place in the queue, are held until the
//! call returns.

mod control;
mod event_loop;
mod host;
mod log;
mod newer_syntax;
mod prelude;
// The engine's allocator and its compiled prelude: nowhere else is there anything unsafe.
#[allow(unsafe_code)]
mod raw;
mod run;
mod timers;

use std::fmt;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tokio::sync::{Semaphore, oneshot};

use control::Control;
use log::Log;
use raw::Meter;

/// The stack of a run's thread, in bytes; far more than JavaScript may use of it (`run::STACK`), for
/// the engine's parser and native functions check less often than its interpreter.
const THREAD_STACK: usize = 16 * 1024 * 1024;

/// How long after its deadline a run may still answer for itself.
const GRACE: Duration = Duration::from_millis(500);

/// Runs cloud functions. Clones share their limits and their queue.
///
/// A run ends with its future: dropping it stops the function through the interrupt flag, without
/// waiting for it. Since that future borrows the engine, no function outlives the last handle by more
/// than it takes to see the flag.
#[derive(Clone, Debug)]
pub struct Engine {
    limits: Limits,
    /// One permit for each run that may execute; hands them out in the order they were asked for.
    places: Arc<Semaphore>,
}

/// What one function, and all of them together, may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The memory of one run, in bytes; 128 MiB unless changed.
    pub memory: usize,
    /// How much of a run's log is kept, in bytes; 1 MiB unless changed. A log that was cut ends in a
    /// line that says so, on top of this.
    pub log: usize,
    /// How many functions may execute at one time; 100 unless changed. Others wait, first come first
    /// served.
    pub concurrency: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory: 128 * 1024 * 1024, log: 1024 * 1024, concurrency: 100 }
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
    pub event: Value,
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
    /// The most memory that it held at one time, in bytes.
    pub mem_usage: u64,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// It answered, and then ran until nothing was left to do.
    Fulfilled(Value),
    /// It failed: did not load, threw, or gave its callback an error.
    Failed(Failure),
    /// It was still busy at its deadline, or never answered.
    DeadlineExceeded,
}

/// Why a run failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

impl Engine {
    /// An engine with no run yet.
    pub fn new(limits: Limits) -> Self {
        let places = limits.concurrency.clamp(1, Semaphore::MAX_PERMITS);
        Self { limits, places: Arc::new(Semaphore::new(places)) }
    }

    /// Runs a function to its end. Must be called within a Tokio run-time whose timers are enabled.
    pub async fn run(&self, task: Task) -> Outcome {
        self.run_with(task, async |_| ()).await
    }

    /// As [`run`](Self::run); calls `started` once the function has a place, and begins to execute when
    /// that is done.
    pub async fn run_with(&self, task: Task, started: impl AsyncFnOnce(SystemTime)) -> Outcome {
        let place = Arc::clone(&self.places).acquire_owned().await;
        let started_at = SystemTime::now();
        started(started_at).await;
        let start = Instant::now();

        let meter = Arc::new(Meter::new(self.limits.memory));
        let control = Arc::new(Control::new(start, task.deadline, Arc::clone(&meter)));
        let log = Arc::new(Log::new(self.limits.log));
        let cancel = CancelOnDrop(Arc::clone(&control));
        let deadline = control.deadline();
        let (answer, answered) = oneshot::channel();
        let thread = thread::Builder::new().name("cloud function".into()).stack_size(THREAD_STACK).spawn({
            let log = Arc::clone(&log);
            move || {
                let end = run::run(&task, &control, &log);
                drop(place);
                // Nobody listens any more when the future was dropped.
                let _ = answer.send(end);
            }
        });
        let end = match thread {
            Ok(_) => match tokio::time::timeout_at((deadline + GRACE).into(), answered).await {
                Ok(Ok(end)) => end,
                Ok(Err(_)) => broken("the engine gave up"),
                Err(_) => End::DeadlineExceeded,
            },
            Err(error) => broken(&format!("no thread to run on: {error}")),
        };
        drop(cancel);
        Outcome {
            end,
            log: log.text(),
            started_at,
            execution_time: start.elapsed(),
            mem_usage: meter.peak() as u64,
        }
    }
}

impl Default for Engine {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

/// A failure that is not the function's fault.
fn broken(why: &str) -> End {
    End::Failed(Failure {
        name: "InternalError".into(),
        message: why.into(),
        stack: format!("InternalError: {why}"),
    })
}

/// Stops the function when the future that waits for it goes.
struct CancelOnDrop(Arc<Control>);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}
