//! Makes a job of a call, runs it in the executor once it has a place, and keeps how it ended.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use minapp_cloud_function::{CloudFunction, JobSource, JobStatus, ServiceType};
use serde_json::Value;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

use crate::event::{Caller, EventSettings, event};
use crate::executor::{End, Executor, Outcome, Task};
use crate::fault::Faults;
use crate::nested::FunctionCaller;
use crate::scheduler::Scheduler;
use crate::store::{Environment, JobEnd, Store, StoreError};

/// Runs calls until the emulator stops.
#[derive(Debug)]
pub(crate) struct Runner {
    pub(crate) executor: Executor,
    pub(crate) scheduler: Arc<Scheduler>,
    pub(crate) store: Arc<Store>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) deadlines: Deadlines,
    pub(crate) event: EventSettings,
    /// Changes, or loses its sender, when the emulator stops.
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
    pub(crate) function: Arc<CloudFunction>,
    pub(crate) environment: Environment,
    /// The argument.
    pub(crate) data: Value,
    pub(crate) source: JobSource,
    /// The table, when a table is what calls.
    pub(crate) schema_id: Option<i64>,
    pub(crate) service_type: ServiceType,
    pub(crate) caller: Caller,
    /// How many functions led to the call, each called by the one before; 0 from outside.
    pub(crate) depth: u32,
}

/// A run under way. It goes on to its end when this is dropped.
#[derive(Debug)]
pub(crate) struct Run {
    task: JoinHandle<Result<Outcome, NotRun>>,
    /// How long the function may take.
    pub(crate) deadline: Duration,
}

/// Why a job has no outcome.
#[derive(Clone, Debug)]
pub(crate) enum NotRun {
    /// Its function has been deleted since it was looked up.
    NoFunction(String),
    /// It found no place in time.
    ScheduleFailed,
    /// A rule says that it shall not.
    Rejected,
    /// The emulator stopped first.
    Stopped,
    /// It may have run, but is not recorded.
    NotRecorded(StoreError),
}

impl Run {
    /// What came of it, once that is recorded.
    pub(crate) async fn outcome(self) -> Result<Outcome, NotRun> {
        self.task.await.unwrap_or(Err(NotRun::Stopped))
    }
}

impl Runner {
    /// Makes a job and sets it going.
    pub(crate) async fn start(self: &Arc<Self>, call: Call) -> Result<Run, NotRun> {
        let deadline = match call.service_type {
            ServiceType::Batch => self.deadlines.batch,
            _ => self.deadlines.time_sensitive,
        };
        let fault = self.faults.on_job(&call.function.name);
        let place = self.scheduler.place(&call);
        let (runner, mut stop) = (Arc::clone(self), self.stop.clone());
        let (tell, created) = oneshot::channel();
        // A task of its own, so that the run does not end with the request that asked for it.
        let task = tokio::spawn(async move {
            let function = call.function.id;
            let job = runner.store.create_job(function, call.source.clone(), call.service_type.clone());
            let job = match job.await {
                Ok(Some(job)) => job,
                Ok(None) => return Err(NotRun::NoFunction(call.function.name.clone())),
                Err(why) => return Err(NotRun::NotRecorded(why)),
            };
            let _ = tell.send(());
            let time_limit_ms = u64::try_from(deadline.as_millis()).unwrap_or(u64::MAX);
            let task = Task {
                event: event(&runner.event, &call, job.id(), time_limit_ms),
                name: call.function.name.clone(),
                code: call.function.function_code.as_str().into(),
                deadline,
            };
            let caller = FunctionCaller::of(&call);
            let invoke = |invocation| Arc::clone(&runner).invoke(caller.clone(), invocation);
            let run = async {
                match fault {
                    Some(JobStatus::ScheduleFailed) => return Err(NotRun::ScheduleFailed),
                    Some(_) => return Err(NotRun::Rejected),
                    None => {}
                }
                let _place = place.await.ok_or(NotRun::ScheduleFailed)?;
                // What cannot be recorded now is recorded with the end.
                let started = async |at: SystemTime| drop(job.start(at.into()).await);
                Ok(runner.executor.run_function(Some(function), task, started, invoke).await)
            };
            let outcome = tokio::select! {
                // In this order, so that no job starts in the place of one that was stopped.
                biased;
                _ = stop.changed() => Err(NotRun::Stopped),
                outcome = run => outcome,
            };
            // Recorded before anybody can be told.
            let recorded = match &outcome {
                Ok(outcome) => job.end(end(outcome)).await,
                Err(NotRun::Rejected) => job.reject().await,
                Err(_) => job.fail().await,
            };
            recorded.map_err(NotRun::NotRecorded)?;
            outcome
        });
        let run = Run { task, deadline };
        match created.await {
            Ok(()) => Ok(run),
            // There is no job, and the task has said why.
            Err(_) => Err(run.outcome().await.err().unwrap_or(NotRun::Stopped)),
        }
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
