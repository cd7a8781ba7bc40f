//! Creates a job for a call, runs it in the executor once it has a permit, and records how it ended.

mod nested;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use minapp_cloud_function::{JobStatus, ServiceType};
use tokio::sync::{RwLock, oneshot, watch};
use tokio::task::JoinHandle;

use crate::call::{Call, FunctionCaller, NotRun};
use crate::clock::Clock;
use crate::event::{EventSettings, event};
use crate::executor::{Executor, Reuse};
use crate::fault::Faults;
use crate::live::{JobTeller, Live};
use crate::scheduler::{Scheduler, Ticket, Wanted};
use crate::store::{JobEnd, Store};
use crate::task::{End, Outcome, Task};

/// Runs calls until the emulator stops.
#[derive(Debug)]
pub(crate) struct Runner {
    pub(crate) executor: Executor,
    pub(crate) scheduler: Scheduler,
    pub(crate) store: Arc<Store>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) clock: Clock,
    pub(crate) live: Live,
    pub(crate) deadlines: Deadlines,
    pub(crate) event: EventSettings,
    /// Changes, or loses its sender, when the emulator stops.
    pub(crate) stop: watch::Receiver<()>,
    /// Sent to when all jobs have to end. Locked for writing while no new job may start.
    pub(crate) reset: RwLock<watch::Sender<()>>,
}

/// The deadlines of functions, by service type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadlines {
    pub(crate) time_sensitive: Duration,
    pub(crate) batch: Duration,
}

/// A run. It continues to its end if this is dropped.
#[derive(Debug)]
pub(crate) struct Run {
    task: JoinHandle<Result<Outcome, NotRun>>,
    created: oneshot::Receiver<i64>,
    /// The deadline, from the start of the run.
    pub(crate) deadline: Duration,
}

impl Run {
    /// The id of the job, once it is created; a batch job is recorded by then.
    pub(crate) async fn job_id(&mut self) -> Result<i64, NotRun> {
        match (&mut self.created).await {
            Ok(job_id) => Ok(job_id),
            // There is no job: the task returns why.
            Err(_) => Err((&mut self.task).await.ok().and_then(Result::err).unwrap_or(NotRun::Stopped)),
        }
    }

    /// The outcome, once it is recorded.
    pub(crate) async fn outcome(self) -> Result<Outcome, NotRun> {
        self.task.await.unwrap_or(Err(NotRun::Stopped))
    }
}

impl Runner {
    /// Starts a job.
    pub(crate) async fn start(self: &Arc<Self>, call: Call) -> Run {
        let deadline = match call.service_type {
            ServiceType::Batch => self.deadlines.batch,
            _ => self.deadlines.time_sensitive,
        };
        let fault = self.faults.on_job(&call.function.name);
        let (runner, mut stop) = (Arc::clone(self), self.stop.clone());
        let reset = self.reset.read().await;
        // Held until the end is recorded: a reset waits for that.
        let mut over = reset.subscribe();
        drop(reset);
        let ticket = match fault {
            Some(JobStatus::ScheduleFailed) => Err(NotRun::ScheduleFailed(None)),
            Some(_) => Err(NotRun::Rejected),
            None => Ok(self.scheduler.ask(Wanted {
                key: (call.environment.clone(), call.function.plan_circle.clone()),
                service_type: call.service_type.clone(),
                size: call.data.get().len(),
            })),
        };
        // Recorded only once, since it ends at once.
        let refused = matches!(ticket, Err(_) | Ok(Ticket::Refused(_)));
        let (tell, created) = oneshot::channel();
        // A task of its own, so that the run does not end with its request.
        let task = tokio::spawn(async move {
            let function = call.function.id;
            let (source, service_type) = (call.source.clone(), call.service_type.clone());
            let job = runner.store.create_job(function, source, service_type, refused);
            let job = match job.await {
                Ok(Some(job)) => job,
                Ok(None) => return Err(NotRun::NoFunction(call.function.name.clone())),
                Err(why) => return Err(NotRun::NotRecorded(why)),
            };
            let teller = JobTeller::new(runner.live.clone(), &call, job.id());
            teller.tell(JobStatus::Waiting, job.created_at(), None, None);
            let (job_id, mut tell) = (job.id(), Some(tell));
            if let Some(tell) = tell.take_if(|_| !refused) {
                let _ = tell.send(job_id);
            }
            let time_limit_ms = u64::try_from(deadline.as_millis()).unwrap_or(u64::MAX);
            let event = event(&runner.event, &call, job.id(), time_limit_ms);
            let task = |event| Task {
                event,
                name: call.function.name.clone(),
                code: call.function.function_code.as_str().into(),
                deadline,
            };
            let caller = FunctionCaller::of(&call);
            let invoke = |invocation| Arc::clone(&runner).invoke(caller.clone(), invocation);
            let mut log = String::new();
            let run = async {
                let ticket = ticket?;
                let task = event.map(task).map_err(|why| NotRun::Internal(why.to_string()))?;
                let permit = ticket.permit().await.map_err(|why| NotRun::ScheduleFailed(Some(why)))?;
                // A batch job is recorded as executing before it starts.
                let reuse = Some(Reuse { function, early: call.service_type != ServiceType::Batch });
                // If that cannot be recorded now, it is recorded with the end.
                let started = async |at: SystemTime| {
                    drop(job.start(runner.clock.at(at)).await);
                    teller.tell(JobStatus::Executing, runner.clock.at(at), None, None);
                };
                let wrote = |lines: &str| teller.wrote(lines);
                let (executor, log) = (&runner.executor, &mut log);
                Ok(executor.run_function(permit, reuse, task, log, started, wrote, invoke).await)
            };
            let outcome = tokio::select! {
                // In this order, so that no job starts in the slot of one that was stopped.
                biased;
                _ = stop.changed() => Err(NotRun::Stopped),
                _ = over.changed() => Err(NotRun::Reset),
                outcome = run => outcome,
            };
            let end = match &outcome {
                Ok(outcome) => end(outcome, &runner.clock),
                Err(NotRun::Rejected) => job.rejected(),
                Err(NotRun::Stopped) => job.cut_off(log, "the emulator stopped before the job ended"),
                Err(NotRun::Reset) => job.cut_off(log, "the emulator was reset before the job ended"),
                Err(_) => job.failed(),
            };
            let (status, at, log) = (end.status.clone(), end.finished_at, Arc::clone(&end.log));
            let mem_usage = outcome.is_ok().then_some(end.mem_usage);
            // Recorded before anybody hears of it.
            job.end(end).await.map_err(NotRun::NotRecorded)?;
            if let Some(tell) = tell {
                let _ = tell.send(job_id);
            }
            teller.tell(status, at, Some(&log), mem_usage);
            outcome
        });
        Run { task, created, deadline }
    }

    /// Ends all jobs, and makes a change while there are none.
    pub(crate) async fn reset<T>(&self, change: impl Future<Output = T>) -> T {
        let reset = self.reset.write().await;
        reset.send_replace(());
        reset.closed().await;
        // Warm containers hold state of the functions.
        self.executor.forget();
        change.await
    }

    /// Returns when all jobs have ended and are recorded.
    pub(crate) async fn idle(&self) {
        self.reset.read().await.closed().await;
    }

    /// Whether all jobs have ended and are recorded.
    pub(crate) fn is_idle(&self) -> bool {
        self.reset.try_read().is_ok_and(|reset| reset.is_closed())
    }
}

fn end(outcome: &Outcome, clock: &Clock) -> JobEnd {
    JobEnd {
        status: status(&outcome.end),
        finished_at: clock.at(outcome.started_at + outcome.execution_time),
        mem_usage: outcome.mem_usage,
        log: outcome.log.as_str().into(),
    }
}

/// The status of a job that ended like this.
pub(crate) fn status(end: &End) -> JobStatus {
    match end {
        End::Fulfilled(_) => JobStatus::Fulfilled,
        End::Failed(_) => JobStatus::ExecutionFailed,
        End::DeadlineExceeded => JobStatus::DeadlineExceeded,
    }
}
