//! Makes a job of a call, runs it in the engine once it has a place, and keeps how it ended.

use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::{CloudFunction, JobSource, JobStatus, ServiceType, Timestamp};
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::engine::{End, Engine, Outcome, Task};
use crate::event::{Caller, EventSettings, event};
use crate::scheduler::Scheduler;
use crate::store::{Environment, JobEnd, Store};

/// Runs calls until the emulator stops.
#[derive(Debug)]
pub(crate) struct Runner {
    pub(crate) engine: Engine,
    pub(crate) scheduler: Arc<Scheduler>,
    pub(crate) store: Arc<Store>,
    pub(crate) deadlines: Deadlines,
    pub(crate) event: EventSettings,
    /// Its sender goes when the emulator stops.
    pub(crate) stop: watch::Receiver<()>,
}

/// How long a function may take, by whether somebody waits for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadlines {
    pub(crate) time_sensitive: Duration,
    pub(crate) batch: Duration,
}

/// A call of a function.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: CloudFunction,
    pub(crate) environment: Environment,
    /// The argument.
    pub(crate) data: Value,
    pub(crate) source: JobSource,
    /// The table, when a table is what calls.
    pub(crate) schema_id: Option<i64>,
    pub(crate) service_type: ServiceType,
    pub(crate) caller: Caller,
}

/// A run under way. It goes on to its end when this is dropped.
#[derive(Debug)]
pub(crate) struct Run {
    task: JoinHandle<Result<Outcome, NotRun>>,
    /// How long the function may take.
    pub(crate) deadline: Duration,
}

/// Why a job has no outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotRun {
    /// It found no place in time.
    ScheduleFailed,
    /// The emulator stopped first.
    Stopped,
}

impl Run {
    /// What came of it.
    pub(crate) async fn outcome(self) -> Result<Outcome, NotRun> {
        self.task.await.unwrap_or(Err(NotRun::Stopped))
    }
}

impl Runner {
    /// Makes a job and sets it going. `None` if the function has been deleted since it was looked up.
    pub(crate) fn start(&self, call: Call) -> Option<Run> {
        let job = self.store.create_job(call.function.id, call.source.clone(), call.service_type.clone())?;
        let deadline = match call.service_type {
            ServiceType::Batch => self.deadlines.batch,
            _ => self.deadlines.time_sensitive,
        };
        let place = self.scheduler.place(&call);
        let time_limit_ms = u64::try_from(deadline.as_millis()).unwrap_or(u64::MAX);
        let task = Task {
            event: event(&self.event, &call, job.id, time_limit_ms),
            name: call.function.name,
            code: call.function.function_code.into(),
            deadline,
        };
        let mut record = Record { store: Arc::clone(&self.store), job_id: job.id, started: false, end: None };
        let (engine, mut stop) = (self.engine.clone(), self.stop.clone());
        // A task of its own, so that the run does not end with the request that asked for it.
        let task = tokio::spawn(async move {
            let run = async {
                let _place = place.await.ok_or(NotRun::ScheduleFailed)?;
                let outcome = engine.run_with(task, |at| record.start(at.into())).await;
                record.end = Some(end(&outcome));
                Ok(outcome)
            };
            let outcome = tokio::select! {
                outcome = run => outcome,
                _ = stop.changed() => Err(NotRun::Stopped),
            };
            // Recorded before anybody can be told.
            drop(record);
            outcome
        });
        Some(Run { task, deadline })
    }
}

fn end(outcome: &Outcome) -> JobEnd {
    let status = match outcome.end {
        End::Fulfilled(_) => JobStatus::Fulfilled,
        End::Failed(_) => JobStatus::ExecutionFailed,
        End::DeadlineExceeded => JobStatus::DeadlineExceeded,
    };
    JobEnd {
        status,
        finished_at: (outcome.started_at + outcome.execution_time).into(),
        mem_usage: outcome.mem_usage,
        log: outcome.log.as_str().into(),
    }
}

/// Writes down how a job goes. Whatever happens to the run, its job ends with this.
struct Record {
    store: Arc<Store>,
    job_id: i64,
    started: bool,
    end: Option<JobEnd>,
}

impl Record {
    fn start(&mut self, at: Timestamp) {
        self.started = true;
        self.store.start_job(self.job_id, at);
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        let end = self.end.take().unwrap_or_else(|| JobEnd {
            status: if self.started { JobStatus::ExecutionFailed } else { JobStatus::ScheduleFailed },
            finished_at: Timestamp::now(),
            mem_usage: 0,
            log: "".into(),
        });
        self.store.end_job(self.job_id, end);
    }
}
