//! Runs functions in containers: threads, or processes, which are killed if a function does not stop.
//!
//! A container belongs to one version of one function, and is reused while it is warm, so that what a function
//! keeps outside its entry is there for its next run. A run that has to be stopped, or that breaks its container,
//! harms no other run.

mod container;
mod conversation;
mod node;
mod pool;
mod process;
mod quickjs;
mod settings;
mod starter;
mod thread;

use std::any::Any;
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;
use minapp_cloud_function::Json;
use tokio::sync::Semaphore;

use crate::protocol::{self, Invocation, Request, Run, Source};
pub use crate::task::{End, Failure, Limits, Outcome, Task};
use crate::time_zone::TimeZone;
use container::Container;
use conversation::{ask, converse, unusable};
use pool::{Pool, Version};
pub(crate) use settings::Settings;
pub use settings::{Engine, Isolation};
use starter::Starter;
use thread::{Permit, Thread};

/// A deadline further away than this is as good as this one, and cannot overflow the clock.
const FAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The largest argument of a run that is sent to a container ahead of time, in bytes: a larger one would have to be
/// copied, and fill the pipe.
const SMALL: usize = 16 * 1024;

/// Which warm container a run may use.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reuse {
    /// The function's id.
    pub(crate) function: i64,
    /// Whether the run may start a moment before it is recorded as executing.
    pub(crate) early: bool,
}

/// Runs cloud functions. Clones share limits, queue and containers.
///
/// Dropping the future of a run stops the function, without waiting for that.
#[derive(Clone, Debug)]
pub struct Executor(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    limits: Limits,
    time_zone: TimeZone,
    /// Starts processes; `None` if functions run in threads.
    starter: Option<Arc<Starter>>,
    /// Containers are not reused.
    fresh: bool,
    /// Limits the runs of [`Executor::run`], first come first served. An emulator has its scheduler for that.
    permits: Arc<Semaphore>,
    pool: Arc<Pool>,
}

impl Executor {
    /// An executor that runs functions in threads.
    pub fn new(limits: Limits) -> Self {
        let Settings { idle, time_zone, .. } = Settings::default();
        Self::with(limits, time_zone, None, false, idle)
    }

    /// An executor with these settings. If it uses processes, it starts the first one, so that problems show here.
    pub(crate) async fn start(settings: Settings) -> io::Result<Self> {
        let Settings { limits, isolation, ref engine, ref worker, time_zone, idle } = settings;
        let program = match (isolation, engine, worker) {
            (Isolation::Threads, Engine::QuickJs, _) => {
                return Ok(Self::with(limits, time_zone, None, false, idle));
            }
            (Isolation::Threads, Engine::Node(_), _) => {
                return Err(invalid("Node.js needs processes: choose `warm` or `fresh` for the isolation"));
            }
            (_, Engine::QuickJs, Some(path)) => quickjs::program(path.clone()),
            (_, Engine::QuickJs, None) => {
                let why = "functions in processes need a program that serves as a worker, which is not \
                           known here: name the `minapp-emulator` program with `worker_program`";
                return Err(invalid(why));
            }
            (_, Engine::Node(path), _) => node::program(path, &limits, time_zone)?,
        };
        let starter = Starter::new(program, limits, time_zone).await?;
        Ok(Self::with(limits, time_zone, Some(starter), isolation == Isolation::Fresh, idle))
    }

    fn with(
        limits: Limits,
        time_zone: TimeZone,
        starter: Option<Arc<Starter>>,
        fresh: bool,
        idle: (usize, Duration),
    ) -> Self {
        let permits = Arc::new(Semaphore::new(limits.concurrency.clamp(1, Semaphore::MAX_PERMITS)));
        let pool = Pool::new(idle.0, idle.1);
        Self(Arc::new(Shared { limits, time_zone, starter, fresh, permits, pool }))
    }

    /// Runs a function to its end, in a container of its own; it cannot call other functions. Must be called within a
    /// Tokio runtime with timers.
    pub async fn run(&self, task: Task) -> Outcome {
        self.run_with(task, async |_| ()).await
    }

    /// Like [`run`](Self::run), but awaits `started` once the function has a permit, before it starts.
    pub async fn run_with(&self, task: Task, started: impl AsyncFnOnce(SystemTime)) -> Outcome {
        let alone = |_| std::future::ready(Err("there are no other functions here".into()));
        // Never closed.
        let permit = Arc::clone(&self.0.permits).acquire_owned().await.ok();
        self.run_function(permit, None, task, &mut String::new(), started, |_| (), alone).await
    }

    /// Runs a function at once, in a container that has run this version of it before, if one is or soon becomes
    /// idle. It holds its `permit` for as long as it runs. If this is dropped, the log so far is in `log`; `wrote`
    /// gets the lines as they come. `invoke` calls other functions.
    #[expect(clippy::too_many_arguments, reason = "a run needs all of them")]
    pub(crate) async fn run_function<F>(
        &self,
        permit: impl Any + Send + Sync,
        reuse: Option<Reuse>,
        task: Task,
        log: &mut String,
        started: impl AsyncFnOnce(SystemTime),
        wrote: impl Fn(&str),
        invoke: impl Fn(Invocation) -> F,
    ) -> Outcome
    where
        F: Future<Output = Result<Json, String>> + Send + 'static,
    {
        let shared = &*self.0;
        let mut permit: Option<Permit> = Some(Box::new(permit));
        let run = Run::new(task.event.clone(), task.deadline);
        let mut visit = match reuse.filter(|_| !shared.fresh) {
            Some(Reuse { function, early }) => {
                let (name, code) = (task.name.clone(), Arc::clone(&task.code));
                let ahead = (early && run.event.get().len() <= SMALL).then(|| run.clone());
                Some(shared.pool.visit(Version { function, name, code }, ahead).await)
            }
            None => None,
        };
        let container = match visit.as_mut().and_then(|visit| visit.container.take()) {
            Some(container) => Ok(container),
            None => self.new_container(&task).await,
        };
        let started_at = SystemTime::now();
        started(started_at).await;
        let start = Instant::now();

        let (result, mem_usage) = match container {
            Ok(mut container) => {
                container.occupy(&mut permit);
                let (limits, deadline) = (&shared.limits, start + task.deadline.min(FAR));
                let end = match ask(&mut container, run, visit.as_mut()) {
                    Ok(()) => {
                        let visit = visit.as_mut();
                        converse(&mut container, visit, limits, deadline, log, wrote, invoke).await
                    }
                    Err(error) => Err(unusable(&error)),
                };
                match end {
                    Ok(protocol::End { result, mem_usage, reusable }) => {
                        if let Some(visit) = visit.filter(|_| reusable) {
                            container.occupy(&mut None);
                            visit.leave(container);
                        }
                        (result, mem_usage)
                    }
                    Err(failure) => {
                        log.push_str(&format!("{:.3} ERROR {}\n", Timestamp::now(), failure.stack));
                        (Some(Err(failure)), container.peak())
                    }
                }
            }
            Err(error) => {
                (Some(Err(Failure::internal(&format!("no container could be started: {error}")))), 0)
            }
        };
        let end = match result {
            Some(Ok(result)) => End::Fulfilled(result),
            Some(Err(failure)) => End::Failed(failure),
            None => End::DeadlineExceeded,
        };
        Outcome { end, log: std::mem::take(log), started_at, execution_time: start.elapsed(), mem_usage }
    }

    /// Ends the idle containers, with the state that functions keep in them.
    pub(crate) fn forget(&self) {
        self.0.pool.clear();
    }

    /// Ends the idle containers, and from now on each one after its run.
    pub(crate) fn close(&self) {
        self.0.pool.close();
        if let Some(starter) = &self.0.starter {
            starter.close();
        }
    }

    /// Why code does not parse, if it does not; none of it runs.
    ///
    /// # Errors
    /// When nobody can tell.
    pub(crate) async fn syntax_error(
        &self,
        name: &str,
        code: &str,
        deadline: Duration,
    ) -> io::Result<Option<Failure>> {
        // Never closed.
        let _place = Arc::clone(&self.0.permits).acquire_owned().await.ok();
        let source = Source { name: name.into(), code: code.into(), check_only: true };
        let mut container = self.container_with(source).await?;
        let event = Json::new(&()).map_err(io::Error::other)?;
        container.send(Request::Run(Run::new(event, deadline)))?;
        let (limits, until, mut log) = (&self.0.limits, Instant::now() + deadline, String::new());
        let alone = |_| std::future::ready(Err(String::new()));
        let end = converse(&mut container, None, limits, until, &mut log, |_| (), alone).await;
        match end.map_err(|failure| io::Error::other(failure.message))?.result {
            Some(Ok(_)) => Ok(None),
            Some(Err(failure)) if failure.name == "SyntaxError" => Ok(Some(failure)),
            Some(Err(failure)) => Err(io::Error::other(failure.message)),
            None => Err(io::Error::new(io::ErrorKind::TimedOut, "its syntax was not read in time")),
        }
    }

    async fn new_container(&self, task: &Task) -> io::Result<Container> {
        let (name, code) = (task.name.clone(), (*task.code).into());
        self.container_with(Source { name, code, check_only: false }).await
    }

    async fn container_with(&self, source: Source) -> io::Result<Container> {
        let mut container = match &self.0.starter {
            None => Container::Thread(Thread::start(self.0.limits, self.0.time_zone).await?),
            Some(starter) => Container::Process(Box::new(starter.process().await?)),
        };
        container.send(Request::Load(source))?;
        Ok(container)
    }
}

impl Default for Executor {
    fn default() -> Self {
        Self::new(Limits::default())
    }
}

fn invalid(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}
