//! Events, for clients that listen to them.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use minapp_cloud_function::{CloudFunction, JobSource, JobStatus, ServiceType, Timestamp};
use serde::Serialize;
use tokio::sync::broadcast;

use crate::call::Call;
use crate::store::Environment;

/// How many events are kept for a slow listener. One that is slower gets an event that says how many it missed.
const KEPT: usize = 1024;

/// The most bytes of text in the events that are kept. Beyond that, listeners get events that say what they missed
/// instead of further texts.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

/// Sends events to listeners. Events without a listener are lost.
#[derive(Clone, Debug)]
pub(crate) struct Live {
    events: broadcast::Sender<Arc<Told>>,
    /// The size of the texts that some listener has not received yet, in bytes.
    kept: Arc<AtomicUsize>,
}

/// An event that is kept until all listeners have received it.
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
    /// A job has changed its status.
    Job(JobEvent),
    /// The function of a job has written to its log.
    Log {
        job_id: i64,
        /// Whole lines; together they are the job's log, except for what the emulator itself adds at the end.
        lines: String,
    },
    /// Something else has changed, and should be read again.
    Changed {
        /// What has changed.
        what: Part,
    },
    /// There were more events than are kept for a slow listener.
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
    /// Present once the job has ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) log: Option<String>,
    /// In bytes; present once the job has ended, if it has run.
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
    /// Sends an event, which is built only if there is a listener.
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
        // The listeners may have left meanwhile.
        let _ = self.events.send(Arc::new(Told { event, size, kept: Arc::clone(&self.kept) }));
    }

    pub(crate) fn changed(&self, what: Part) {
        self.tell(|| Event::Changed { what });
    }

    /// The events from now on.
    pub(crate) fn listen(&self) -> broadcast::Receiver<Arc<Told>> {
        self.events.subscribe()
    }
}

impl Event {
    /// The text that a function wrote.
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

/// Sends the events of one job.
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

    /// The function has written these lines.
    pub(crate) fn wrote(&self, lines: &str) {
        self.live.tell(|| Event::Log { job_id: self.job_id, lines: lines.to_owned() });
    }

    /// The job has a new status; with its log and memory if it has ended.
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
