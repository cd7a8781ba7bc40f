//! Jobs: the records of runs, with their logs.

use std::sync::Arc;

use minapp_cloud_function::{Job, JobSource, JobStatus, ServiceType, Timestamp};

use super::{Environment, Rows, Slice, Store, slice};

#[derive(Debug)]
pub(super) struct StoredJob {
    job: Job,
    /// There once the job has ended.
    log: Option<Arc<str>>,
}

/// How a job ended.
#[derive(Debug)]
pub(crate) struct JobEnd {
    pub(crate) status: JobStatus,
    pub(crate) finished_at: Timestamp,
    /// In bytes.
    pub(crate) mem_usage: u64,
    pub(crate) log: Arc<str>,
}

/// Which jobs to list. What is `None` leaves none out; the times are whole seconds and inclusive.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobFilter {
    pub(crate) source: Option<JobSource>,
    pub(crate) status: Option<JobStatus>,
    pub(crate) service_type: Option<ServiceType>,
    pub(crate) created_at_gte: Option<i64>,
    pub(crate) created_at_lte: Option<i64>,
}

impl JobFilter {
    fn takes(&self, job: &Job) -> bool {
        // A job's time has a fraction: 5.2 is not 5 or earlier, and not 6 or later.
        self.source.as_ref().is_none_or(|source| *source == job.source)
            && self.status.as_ref().is_none_or(|status| *status == job.status)
            && self.service_type.as_ref().is_none_or(|service| *service == job.service_type)
            && self.created_at_gte.is_none_or(|from| job.created_at.floor_secs() >= from)
            && self.created_at_lte.is_none_or(|to| job.created_at.ceil_secs() <= to)
    }
}

impl Store {
    /// Adds a job that waits. `None` if the function has been deleted.
    pub(crate) fn create_job(
        &self,
        function_id: i64,
        source: JobSource,
        service_type: ServiceType,
    ) -> Option<Job> {
        let mut state = self.state();
        let state = &mut *state;
        let function = state.functions.get_mut(&function_id)?;
        state.last_job += 1;
        let mut job = Job::default();
        job.id = state.last_job;
        job.source = source;
        job.service_type = service_type;
        job.status = JobStatus::Waiting;
        job.created_at = Timestamp::now();
        function.jobs.push(job.id);
        state.jobs.insert(job.id, StoredJob { job: job.clone(), log: None });
        Some(job)
    }

    /// Notes that a job begins to execute. A job that went with its function is left alone.
    pub(crate) fn start_job(&self, id: i64, started_at: Timestamp) {
        if let Some(stored) = self.state().jobs.get_mut(&id) {
            stored.job.status = JobStatus::Executing;
            stored.job.started_at = Some(started_at);
        }
    }

    /// Notes how a job ended. A job that went with its function is left alone.
    pub(crate) fn end_job(&self, id: i64, end: JobEnd) {
        if let Some(stored) = self.state().jobs.get_mut(&id) {
            stored.job.status = end.status;
            stored.job.finished_at = Some(end.finished_at);
            stored.job.mem_usage = Some(i64::try_from(end.mem_usage).unwrap_or(i64::MAX));
            stored.log = Some(end.log);
        }
    }

    /// Some of a function's jobs, newest first; without the addresses of their logs, which only the
    /// API knows. `None` if there is no function of this name.
    pub(crate) fn jobs(
        &self,
        environment: &Environment,
        name: &str,
        filter: &JobFilter,
        which: Slice,
    ) -> Option<Rows<Job>> {
        let state = self.state();
        let function = state.functions.get(&state.function_id(environment, name)?)?;
        let jobs = function.jobs.iter().rev().filter_map(|id| Some(&state.jobs.get(id)?.job));
        let Rows { rows, total } = slice(jobs.filter(|job| filter.takes(job)), which);
        Some(Rows { rows: rows.into_iter().cloned().collect(), total })
    }

    /// The log of a job that has ended.
    pub(crate) fn log(&self, job_id: i64) -> Option<Arc<str>> {
        self.state().jobs.get(&job_id)?.log.clone()
    }
}
