//! A job that was listed.

use super::log;
use crate::{JobSource, JobStatus, LogUrl, Result, ServiceType, Timestamp, call::engine::Engine, types::Job};

/// The record of one run of a function, from [`Function::jobs`](crate::Function::jobs). It can fetch the
/// run's [`log`](Self::log).
///
/// [`as_job`](Self::as_job) returns the record as the platform sent it.
#[derive(Clone, Debug)]
pub struct FunctionJob {
    job: Job,
    engine: Engine,
}

impl FunctionJob {
    pub(super) fn new(job: Job, engine: Engine) -> Self {
        Self { job, engine }
    }

    /// The job's id. It is not the `job_id` of a debug run; no relation between the two is documented.
    pub fn id(&self) -> i64 {
        self.job.id
    }

    /// The job's status when it was listed.
    pub fn status(&self) -> &JobStatus {
        &self.job.status
    }

    /// What triggered the job.
    pub fn source(&self) -> &JobSource {
        &self.job.source
    }

    /// Whether a caller waits for the job, which decides the function's deadline.
    pub fn service_type(&self) -> &ServiceType {
        &self.job.service_type
    }

    /// When the job was created; the Unix epoch if the response left it out.
    pub fn created_at(&self) -> Timestamp {
        self.job.created_at
    }

    /// When the run started; `None` until then.
    pub fn started_at(&self) -> Option<Timestamp> {
        self.job.started_at
    }

    /// When the run ended; `None` until then.
    pub fn finished_at(&self) -> Option<Timestamp> {
        self.job.finished_at
    }

    /// The memory that the run used, in bytes; `None` until it has ended.
    pub fn mem_usage(&self) -> Option<i64> {
        self.job.mem_usage
    }

    /// Where the log is; `None` until the run has ended. Whoever has this URL can read the log.
    pub fn log_url(&self) -> Option<&LogUrl> {
        self.job.user_log_url.as_ref()
    }

    /// Returns whether the run has ended, successfully or not. A status that this version does not know counts as
    /// ended once there is a [`finished_at`](Self::finished_at).
    pub fn has_ended(&self) -> bool {
        match &self.job.status {
            JobStatus::Unknown(_) => self.job.finished_at.is_some(),
            status => status.has_ended(),
        }
    }

    /// Fetches the log as text. Bytes that are not UTF-8 become U+FFFD.
    ///
    /// The URL is signed, and on another host. It is fetched without the access token and without following
    /// redirects, and no error shows its signature.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// if let Some(job) = greet.jobs().first().await? {
    ///     println!("{}", job.log().await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if the job has no log, as while it has not ended. A URL expires a
    /// day after the job was listed. Then the host of the logs refuses it, usually with status 403: list the
    /// job anew.
    pub async fn log(&self) -> Result<String> {
        log::fetch(&self.engine, &self.job).await
    }

    /// The record as the platform sent it.
    pub fn as_job(&self) -> &Job {
        &self.job
    }

    /// The record as the platform sent it.
    pub fn into_job(self) -> Job {
        self.job
    }
}
