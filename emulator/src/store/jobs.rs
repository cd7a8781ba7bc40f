//! Jobs: the records of runs, with their logs.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp};
use rusqlite::OptionalExtension;

use super::database::Store;
use super::error::StoreError;
use super::job_ids::JobIds;
use super::live_job::{JobEnd, LiveJob, Progress, PutOff};
use crate::clock;

/// How long the recording of a time-sensitive job is put off at least; twice as long at most. Most have ended by
/// then, and are recorded only once.
const PUT_OFF: Duration = Duration::from_millis(5);

/// A job from its creation to its end. Dropped before [`end`](Self::end), it fails.
#[derive(Debug)]
pub(crate) struct JobRecord {
    store: Arc<Store>,
    job: Arc<LiveJob>,
}

impl Store {
    /// Creates a job that waits. `None` if the function has been deleted.
    ///
    /// A batch job is recorded when this returns. A time-sensitive job, or one that `ends` at once, is recorded a
    /// few milliseconds later, or when it ends if that is sooner: its caller hears nothing before that.
    pub(crate) async fn create_job(
        self: &Arc<Self>,
        function_id: i64,
        source: JobSource,
        service_type: ServiceType,
        ends: bool,
    ) -> Result<Option<JobRecord>, StoreError> {
        let id = self.next_job_id().await?;
        let put_off = ends || service_type != ServiceType::Batch;
        let progress = Mutex::new(Progress { started_at: None, end: None, put_off });
        let created_at = self.clock.now();
        let job = Arc::new(LiveJob { id, function_id, source, service_type, created_at, progress });
        let to_record = Arc::clone(&job);
        if put_off {
            self.put_off(to_record);
        } else {
            self.check_room()?;
            let expected = self.jobs_under_way.load(Ordering::Relaxed) + 1;
            if !self.writer.write_quickly(expected, move |db| to_record.record(db)).await? {
                return Ok(None);
            }
        }
        self.jobs_under_way.fetch_add(1, Ordering::Relaxed);
        Ok(Some(JobRecord { store: Arc::clone(self), job }))
    }

    /// Puts the recording of a job off. One task serves all jobs: a task for each would take longer than the job.
    fn put_off(self: &Arc<Self>, job: Arc<LiveJob>) {
        let mut jobs = self.jobs_put_off();
        jobs.newer.push(job);
        if std::mem::replace(&mut jobs.seen_to, true) {
            return;
        }
        drop(jobs);
        let store = Arc::clone(self);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(PUT_OFF).await;
                let due = {
                    let mut jobs = store.jobs_put_off();
                    let newer = std::mem::take(&mut jobs.newer);
                    let due = std::mem::replace(&mut jobs.older, newer);
                    jobs.seen_to = !(due.is_empty() && jobs.older.is_empty());
                    if !jobs.seen_to {
                        return;
                    }
                    due
                };
                for job in due.into_iter().filter(|job| job.is_to_be_recorded()) {
                    // What cannot be recorded now is recorded with the end.
                    store.writer.write_unheard(move |db| job.record(db).map(drop));
                }
            }
        });
    }

    fn jobs_put_off(&self) -> MutexGuard<'_, PutOff> {
        self.put_off.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn next_job_id(&self) -> Result<i64, StoreError> {
        let id = self.job_ids.take();
        while !self.job_ids.is_reserved(id) {
            let end = JobIds::end_for(id);
            self.write(move |db| JobIds::reserve_to(db, end)).await?;
            self.job_ids.reserved(end);
        }
        Ok(id)
    }

    /// The log of a job that has ended.
    pub(crate) async fn log(&self, job_id: i64) -> Result<Option<String>, StoreError> {
        self.read(move |db| {
            let sql = "SELECT log FROM jobs JOIN functions ON functions.id = function_id
                       WHERE jobs.id = ?1 AND name IS NOT NULL AND log IS NOT NULL";
            db.prepare_cached(sql)?.query_row([job_id], |row| row.get(0)).optional()
        })
        .await
    }
}

impl JobRecord {
    pub(crate) fn id(&self) -> i64 {
        self.job.id
    }

    pub(crate) fn created_at(&self) -> Timestamp {
        self.job.created_at
    }

    /// Notes that the job starts to execute. If it was recorded as waiting, it is recorded as executing when this
    /// returns.
    pub(crate) async fn start(&self, started_at: Timestamp) -> Result<(), StoreError> {
        {
            let mut progress = self.job.progress();
            progress.started_at = Some(started_at);
            if progress.put_off {
                return Ok(());
            }
        }
        let job = Arc::clone(&self.job);
        self.store.write(move |db| job.record(db)).await.map(drop)
    }

    /// Notes how the job ended. That is recorded when this returns, unless its function has been deleted.
    pub(crate) async fn end(self, end: JobEnd) -> Result<(), StoreError> {
        self.job.progress().end = Some(Arc::new(end));
        self.store.may_clear();
        let job = Arc::clone(&self.job);
        self.store.check_room()?;
        let expected = self.store.jobs_under_way.load(Ordering::Relaxed);
        let result = self.store.writer.write_quickly(expected, move |db| job.record(db)).await;
        self.store.note_room(&result);
        result.map(drop)
    }

    /// The end of the job if it ends now.
    pub(crate) fn failed(&self) -> JobEnd {
        self.job.progress().failed(self.store.clock.now())
    }

    /// The end of the job if it is stopped: with its log so far, and the reason.
    pub(crate) fn cut_off(&self, mut log: String, why: &str) -> JobEnd {
        let end = self.failed();
        log.push_str(&format!("{:.3} ERROR {why}\n", clock::date(end.finished_at)));
        JobEnd { log: log.into(), ..end }
    }

    /// The end of the job if it is rejected before it runs.
    pub(crate) fn rejected(&self) -> JobEnd {
        JobEnd { status: JobStatus::ExecutionRejected, ..self.failed() }
    }
}

impl Drop for JobRecord {
    fn drop(&mut self) {
        self.store.jobs_under_way.fetch_sub(1, Ordering::Relaxed);
        {
            let mut progress = self.job.progress();
            if progress.end.is_some() {
                return;
            }
            progress.end = Some(Arc::new(progress.failed(self.store.clock.now())));
        }
        let job = Arc::clone(&self.job);
        // If this cannot be recorded, the next emulator ends the job.
        self.store.writer.write_unheard(move |db| job.record(db).map(drop));
    }
}
