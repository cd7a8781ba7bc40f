//! A job that has not ended, or whose end is not recorded yet.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp};
use rusqlite::{Connection, params};

use super::counts;
use crate::clock;

/// How a job ended.
#[derive(Debug)]
pub(crate) struct JobEnd {
    pub(crate) status: JobStatus,
    pub(crate) finished_at: Timestamp,
    /// In bytes.
    pub(crate) mem_usage: u64,
    pub(crate) log: Arc<str>,
}

#[derive(Debug)]
pub(super) struct LiveJob {
    pub(super) id: i64,
    pub(super) function_id: i64,
    pub(super) source: JobSource,
    pub(super) service_type: ServiceType,
    pub(super) created_at: Timestamp,
    pub(super) progress: Mutex<Progress>,
}

#[derive(Debug)]
pub(super) struct Progress {
    pub(super) started_at: Option<Timestamp>,
    pub(super) end: Option<Arc<JobEnd>>,
    /// It is not recorded yet. That happens soon, with the state that it has by then.
    pub(super) put_off: bool,
}

/// The jobs whose recording is put off.
#[derive(Debug, Default)]
pub(super) struct PutOff {
    pub(super) newer: Vec<Arc<LiveJob>>,
    pub(super) older: Vec<Arc<LiveJob>>,
    /// Whether a task is running that records them.
    pub(super) seen_to: bool,
}

impl Progress {
    /// The end of a job that ends here.
    pub(super) fn failed(&self, now: Timestamp) -> JobEnd {
        let started = self.started_at.is_some();
        let status = if started { JobStatus::ExecutionFailed } else { JobStatus::ScheduleFailed };
        JobEnd { status, finished_at: now, mem_usage: 0, log: "".into() }
    }
}

#[cfg(test)]
impl LiveJob {
    /// A job of this function that has succeeded.
    pub(super) fn fulfilled(id: i64, function_id: i64) -> Self {
        let now = Timestamp::from_unix_micros(id);
        let end = JobEnd { status: JobStatus::Fulfilled, finished_at: now, mem_usage: 0, log: "".into() };
        let progress = Progress { started_at: Some(now), end: Some(Arc::new(end)), put_off: false };
        Self {
            id,
            function_id,
            source: JobSource::OpenApi,
            service_type: ServiceType::TimeSensitive,
            created_at: now,
            progress: Mutex::new(progress),
        }
    }
}

impl LiveJob {
    pub(super) fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a job that was put off has to be recorded now. Not if it has ended: its end is recorded anyway.
    pub(super) fn is_to_be_recorded(&self) -> bool {
        let mut progress = self.progress();
        progress.put_off = false;
        progress.end.is_none()
    }

    /// Records the job as it is now. False if its function has been deleted.
    pub(super) fn record(&self, db: &Connection) -> rusqlite::Result<bool> {
        let (started_at, end) = {
            let progress = self.progress();
            (progress.started_at, progress.end.clone())
        };
        let status = match &end {
            Some(end) => &end.status,
            None if started_at.is_some() => &JobStatus::Executing,
            None => &JobStatus::Waiting,
        };
        let (source, service_type) = (self.source.as_str(), self.service_type.as_str());
        let created_at = self.created_at.as_unix_micros();
        let mut function = db.prepare_cached("SELECT 1 FROM functions WHERE id = ?1 AND name IS NOT NULL")?;
        if !function.exists([self.function_id])? {
            return Ok(false);
        }
        let mut insert = db.prepare_cached(
            "INSERT INTO jobs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
        )?;
        let started_at = started_at.map(Timestamp::as_unix_micros);
        let finished_at = end.as_ref().map(|end| end.finished_at.as_unix_micros());
        let mem_usage = end.as_ref().map(|end| i64::try_from(end.mem_usage).unwrap_or(i64::MAX));
        let log = end.as_ref().map(|end| &*end.log);
        let inserted = insert.execute(params![
            self.id,
            self.function_id,
            source,
            service_type,
            status.as_str(),
            created_at,
            started_at,
            finished_at,
            mem_usage,
            log,
        ])?;
        if inserted > 0 {
            let kind = (source, service_type, status.as_str());
            counts::add(db, (self.id, self.function_id), kind, created_at)?;
            return Ok(true);
        }
        let mut update = db.prepare_cached(
            "UPDATE jobs SET status = ?2, started_at = ?3, finished_at = ?4, mem_usage = ?5, log = ?6
             WHERE id = ?1",
        )?;
        update.execute(params![self.id, status.as_str(), started_at, finished_at, mem_usage, log])?;
        Ok(true)
    }
}

/// Ends the jobs that were waiting or executing when an earlier emulator ended.
pub(super) fn close_those_left(db: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let line = format!("{:.3} ERROR the emulator ended before the job did\n", clock::date(now));
    db.execute(
        "UPDATE jobs SET
             status = CASE WHEN started_at IS NULL THEN ?1 ELSE ?2 END,
             finished_at = max(?3, created_at, ifnull(started_at, created_at)),
             mem_usage = 0,
             log = ?4
         WHERE finished_at IS NULL",
        params![
            JobStatus::ScheduleFailed.as_str(),
            JobStatus::ExecutionFailed.as_str(),
            now.as_unix_micros(),
            line
        ],
    )?;
    Ok(())
}
