//! What happens, for whoever listens while it does.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minapp_cloud_function::{CloudFunction, JobSource, JobStatus, ServiceType, Timestamp};
use serde::Serialize;
use tokio::sync::broadcast;

use crate::call::Call;
use crate::store::Environment;

/// How many events are kept for a listener that is slow. One that is slower is told that it missed some.
const KEPT: usize = 1024;

/// How large the texts of the events that are kept may be together, in bytes. When they are larger, listeners are told
/// that they missed something in the place of further texts.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

/// Tells events to those who listen. What nobody listens to is lost.
#[derive(Clone, Debug)]
pub(crate) struct Live {
    events: broadcast::Sender<Arc<Told>>,
    /// The size of the texts that some listener has not heard yet, in bytes.
    kept: Arc<AtomicUsize>,
}

/// An event that is kept until all have heard it.
#[derive(Debug)]
pub(crate) struct Told {
    event: Event,
    size: usize,
    kept: Arc<AtomicUsize>,
}

/// Something that happened.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Event {
    /// A job has come to another state.
    Job(JobEvent),
    /// The function of a job has written to its log.
    Log {
        job_id: i64,
        /// Whole lines; together they are the job's log, but for what the emulator adds itself at its end.
        lines: String,
    },
    /// Something else is not as it was, and is to be looked at again.
    Changed {
        /// Where to look.
        what: Part,
    },
    /// There was more to tell than can be kept for a listener that is slow.
    Missed { count: u64 },
}

/// A job at a moment.
#[derive(Debug, Serialize)]
pub(crate) struct JobEvent {
    pub(crate) job_id: i64,
    pub(crate) function: String,
    /// Null in production.
    pub(crate) environment: Option<String>,
    pub(crate) source: JobSource,
    pub(crate) service_type: ServiceType,
    pub(crate) status: JobStatus,
    pub(crate) at: Timestamp,
    /// There once the job has ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) log: Option<String>,
    /// In bytes; there once the job has ended, if it has run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mem_usage: Option<u64>,
}

/// A part of the state.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Part {
    Functions,
    Faults,
    Clock,
    Everything,
}

impl Default for Live {
    fn default() -> Self {
        Self { events: broadcast::Sender::new(KEPT), kept: Arc::default() }
    }
}

impl Live {
    /// Tells an event, which is made only if somebody listens.
    pub(crate) fn tell(&self, event: impl FnOnce() -> Event) {
        if self.events.receiver_count() == 0 {
            return;
        }
        let mut event = event();
        let mut size = event.text().len();
        if self.kept.fetch_add(size, Ordering::Relaxed) + size > KEPT_BYTES && size > 0 {
            self.kept.fetch_sub(size, Ordering::Relaxed);
            (event, size) = (Event::Missed { count: 1 }, 0);
        }
        // Who listened may have gone meanwhile.
        let _ = self.events.send(Arc::new(Told { event, size, kept: Arc::clone(&self.kept) }));
    }

    pub(crate) fn changed(&self, what: Part) {
        self.tell(|| Event::Changed { what });
    }

    /// From now on.
    pub(crate) fn listen(&self) -> broadcast::Receiver<Arc<Told>> {
        self.events.subscribe()
    }
}

impl Event {
    /// What a function wrote.
    fn text(&self) -> &str {
        match self {
            Self::Job(JobEvent { log, .. }) => log.as_deref().unwrap_or_default(),
            Self::Log { lines, .. } => lines,
            Self::Changed { .. } | Self::Missed { .. } => "",
        }
    }
}

impl Deref for Told {
    type Target = Event;

    fn deref(&self) -> &Event {
        &self.event
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        self.kept.fetch_sub(self.size, Ordering::Relaxed);
    }
}

/// Tells the events of one job.
#[derive(Debug)]
pub(crate) struct JobTeller {
    live: Live,
    job_id: i64,
    function: Arc<CloudFunction>,
    environment: Environment,
    source: JobSource,
    service_type: ServiceType,
}

impl JobTeller {
    pub(crate) fn new(live: Live, call: &Call, job_id: i64) -> Self {
        Self {
            live,
            job_id,
            function: Arc::clone(&call.function),
            environment: call.environment.clone(),
            source: call.source.clone(),
            service_type: call.service_type.clone(),
        }
    }

    /// Tells that the function has written so.
    pub(crate) fn wrote(&self, lines: &str) {
        self.live.tell(|| Event::Log { job_id: self.job_id, lines: lines.to_owned() });
    }

    /// Tells that the job has come to a state; with its log and memory if that is the end.
    pub(crate) fn tell(&self, status: JobStatus, at: Timestamp, log: Option<&str>, mem_usage: Option<u64>) {
        self.live.tell(|| {
            Event::Job(JobEvent {
                job_id: self.job_id,
                function: self.function.name.clone(),
                environment: self.environment.0.clone(),
                source: self.source.clone(),
                service_type: self.service_type.clone(),
                status,
                at,
                log: log.map(str::to_owned),
                mem_usage,
            })
        });
    }
}
