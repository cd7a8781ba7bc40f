//! Jobs: the records of runs, with their logs.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, StoreError, counts};
use crate::clock;

/// How many ids are reserved at a time. Those that are left over at the end are never used.
const RESERVED: i64 = 1000;

/// How long the record of a job that somebody waits for is put off, at least, and twice as long at most: most
/// are over by then, and are recorded once.
const PUT_OFF: Duration = Duration::from_millis(5);

/// The ids of jobs to come. They are given out before a job is recorded, and none comes twice, also when
/// the emulator was killed in between: only those that were reserved on the disk are given out.
#[derive(Debug)]
pub(super) struct Ids {
    next: AtomicI64,
    /// The first that is not reserved.
    end: AtomicI64,
}

impl Ids {
    pub(super) fn reserve(db: &Connection) -> rusqlite::Result<Self> {
        let select = "SELECT value FROM settings WHERE name = 'reserved_job_ids'";
        let next = db.query_row(select, [], |row| row.get(0)).optional()?.unwrap_or(1);
        Self::reserve_to(db, next + RESERVED)?;
        Ok(Self { next: next.into(), end: (next + RESERVED).into() })
    }

    /// Reserves ids that come after all that are recorded, and after those that were reserved before.
    pub(super) fn reserve_after_those_used(db: &Connection) -> rusqlite::Result<Self> {
        let next = db.query_row("SELECT ifnull(max(id), 0) + 1 FROM jobs", [], |row| row.get(0))?;
        Self::reserve_to(db, next)?;
        Self::reserve(db)
    }

    /// Goes on with those of others.
    pub(super) fn skip_to(&self, others: Self) {
        self.end.fetch_max(others.end.into_inner(), Ordering::Release);
        self.next.fetch_max(others.next.into_inner(), Ordering::Relaxed);
    }

    fn reserve_to(db: &Connection, end: i64) -> rusqlite::Result<()> {
        let insert = "INSERT INTO settings VALUES ('reserved_job_ids', ?1)
                      ON CONFLICT DO UPDATE SET value = max(value, excluded.value)";
        db.execute(insert, [end]).map(drop)
    }
}

/// The jobs whose record is put off, from newer to older.
#[derive(Debug, Default)]
pub(super) struct PutOff {
    newer: Vec<Arc<LiveJob>>,
    older: Vec<Arc<LiveJob>>,
    /// Whether a task is there that records them.
    seen_to: bool,
}

/// Closes the jobs that were waiting or executing when an earlier emulator ended.
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

/// How a job ended.
#[derive(Debug)]
pub(crate) struct JobEnd {
    pub(crate) status: JobStatus,
    pub(crate) finished_at: Timestamp,
    /// In bytes.
    pub(crate) mem_usage: u64,
    pub(crate) log: Arc<str>,
}

/// A job from its creation to its end. When it is dropped before [`end`](Self::end), it has failed.
#[derive(Debug)]
pub(crate) struct JobRecord {
    store: Arc<Store>,
    job: Arc<LiveJob>,
}

#[derive(Debug)]
pub(super) struct LiveJob {
    id: i64,
    function_id: i64,
    source: JobSource,
    service_type: ServiceType,
    created_at: Timestamp,
    progress: Mutex<Progress>,
}

#[derive(Debug)]
struct Progress {
    started_at: Option<Timestamp>,
    end: Option<Arc<JobEnd>>,
    /// It is not recorded yet, and will be soon, as it is by then.
    put_off: bool,
}

impl Store {
    /// Makes a job that waits. `None` if the function has been deleted.
    ///
    /// One that nobody waits for is recorded when this returns. One that somebody waits for is recorded a
    /// few milliseconds later, or when it ends if that is sooner: who waits has been told nothing until then. So is
    /// one that is about to end.
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

    /// Puts the record of a job off. One task sees to all of them: one for each would take longer than the job.
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
        let id = self.job_ids.next.fetch_add(1, Ordering::Relaxed);
        while id >= self.job_ids.end.load(Ordering::Acquire) {
            let end = id + RESERVED;
            self.write(move |db| Ids::reserve_to(db, end)).await?;
            self.job_ids.end.fetch_max(end, Ordering::Release);
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

    /// Notes that the job begins to execute. Whoever saw it wait can see this when it returns.
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

    /// Notes how the job ended. It is recorded when this returns, unless it went with its function.
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

    /// How it ends if it goes no further.
    pub(crate) fn failed(&self) -> JobEnd {
        self.job.progress().failed(self.store.clock.now())
    }

    /// How it ends if it is cut off: with its log so far, and the reason.
    pub(crate) fn cut_off(&self, mut log: String, why: &str) -> JobEnd {
        let end = self.failed();
        log.push_str(&format!("{:.3} ERROR {why}\n", clock::date(end.finished_at)));
        JobEnd { log: log.into(), ..end }
    }

    /// How it ends if it is rejected before it runs.
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
        // The next emulator closes it, should this not be recorded.
        self.store.writer.write_unheard(move |db| job.record(db).map(drop));
    }
}

impl Progress {
    /// The end of a job that goes no further than this.
    fn failed(&self, now: Timestamp) -> JobEnd {
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
    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the job is to be recorded that was put off. Not if it has ended: that says it all.
    fn is_to_be_recorded(&self) -> bool {
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
