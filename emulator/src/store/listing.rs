//! Lists of jobs. A list is found by its blocks of ids (see `schema/1.sql`), so that neither its length
//! nor a page far down costs a look at each job before it.

use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp, types::Job};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

use super::database::Store;
use super::environment::Environment;
use super::error::StoreError;
use super::functions;
use super::rows::{PageRange, Rows};

/// Which jobs to list. A member that is `None` excludes none; the times are whole seconds and inclusive.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobFilter {
    pub(crate) source: Option<JobSource>,
    pub(crate) status: Option<JobStatus>,
    pub(crate) service_type: Option<ServiceType>,
    pub(crate) created_at_gte: Option<i64>,
    pub(crate) created_at_lte: Option<i64>,
}

impl Store {
    /// A page of a function's jobs, newest first, without the addresses of their logs: only the API knows these.
    /// `None` if there is no function of this name.
    pub(crate) async fn jobs(
        &self,
        environment: &Environment,
        name: &str,
        filter: &JobFilter,
        page: PageRange,
    ) -> Result<Option<Rows<Job>>, StoreError> {
        let (environment, name, filter) = (environment.clone(), name.to_owned(), filter.clone());
        self.read(move |db| {
            let function = functions::id(db, &environment, &name)?;
            function.map(|function| List::new(db, function, &filter).rows(page)).transpose()
        })
        .await
    }
}

/// The jobs of a function that match a filter.
struct List<'a> {
    db: &'a Connection,
    /// What the parameters 1 to 6 of each query stand for.
    parameters: [Value; 6],
}

/// Jobs of a list whose ids are in one block.
struct Block {
    number: i64,
    jobs: u64,
}

/// The blocks of a list, newest first: how many jobs in each, if the times of the filter include them all.
const BLOCKS: &str = "
    SELECT block, sum(jobs), min(first_at) >= ?5 AND max(last_at) <= ?6
    FROM job_counts
    WHERE function_id = ?1 AND (?2 IS NULL OR source = ?2) AND (?3 IS NULL OR service_type = ?3)
        AND (?4 IS NULL OR status = ?4) AND last_at >= ?5 AND first_at <= ?6
    GROUP BY block ORDER BY block DESC";

/// The jobs of a list in a range of blocks, kind by kind, so that none is looked at that is not listed.
macro_rules! jobs_of_blocks {
    () => {
        "FROM job_counts AS kind CROSS JOIN jobs INDEXED BY jobs_by_kind
            ON jobs.function_id = kind.function_id AND jobs.source = kind.source
            AND jobs.service_type = kind.service_type AND jobs.status = kind.status
            AND jobs.id BETWEEN block << 10 AND (block << 10) + 1023
        WHERE kind.function_id = ?1 AND block BETWEEN ?7 AND ?8
            AND (?2 IS NULL OR kind.source = ?2) AND (?3 IS NULL OR kind.service_type = ?3)
            AND (?4 IS NULL OR kind.status = ?4) AND created_at BETWEEN ?5 AND ?6"
    };
}

const COUNT: &str = concat!("SELECT count(*) ", jobs_of_blocks!());

const PAGE: &str = concat!(
    "SELECT id, jobs.source, jobs.service_type, jobs.status, created_at, started_at, finished_at, mem_usage ",
    jobs_of_blocks!(),
    " ORDER BY id DESC LIMIT ?9 OFFSET ?10"
);

impl<'a> List<'a> {
    fn new(db: &'a Connection, function: i64, filter: &JobFilter) -> Self {
        let text = |text: Option<&str>| text.map(str::to_owned).into();
        let micros = |secs: i64| secs.saturating_mul(1_000_000);
        let parameters = [
            function.into(),
            text(filter.source.as_ref().map(JobSource::as_str)),
            text(filter.service_type.as_ref().map(ServiceType::as_str)),
            text(filter.status.as_ref().map(JobStatus::as_str)),
            // A job's time has a fraction: 5.2 is not 5 or earlier, and not 6 or later.
            filter.created_at_gte.map_or(i64::MIN, micros).into(),
            filter.created_at_lte.map_or(i64::MAX, micros).into(),
        ];
        Self { db, parameters }
    }

    fn rows(&self, page: PageRange) -> rusqlite::Result<Rows<Job>> {
        let blocks = self.blocks()?;
        let total = blocks.iter().map(|block| block.jobs).sum();
        // The blocks that the page is in: after `skipped` jobs, from the block `first` down to `last`.
        let (mut first, mut last, mut skipped, mut end) = (None, 0, 0, 0);
        for block in &blocks {
            end += block.jobs;
            if end <= page.offset {
                skipped = end;
                continue;
            }
            first.get_or_insert(block.number);
            last = block.number;
            if end - page.offset >= page.limit.into() {
                break;
            }
        }
        let rows = match first {
            Some(first) => self.page([last, first, page.limit.into(), (page.offset - skipped) as i64])?,
            None => Vec::new(),
        };
        Ok(Rows { rows, total })
    }

    fn blocks(&self) -> rusqlite::Result<Vec<Block>> {
        let mut select = self.db.prepare_cached(BLOCKS)?;
        let mut rows = select.query(params_from_iter(&self.parameters))?;
        let mut blocks = Vec::new();
        while let Some(row) = rows.next()? {
            let (number, all): (i64, bool) = (row.get(0)?, row.get(2)?);
            let jobs: i64 = if all { row.get(1)? } else { self.count(number)? };
            blocks.push(Block { number, jobs: jobs.unsigned_abs() });
        }
        Ok(blocks)
    }

    /// How many jobs of the list are in a block.
    fn count(&self, block: i64) -> rusqlite::Result<i64> {
        let range = [block.into(), block.into()];
        let parameters = params_from_iter(self.parameters.iter().chain(&range));
        self.db.prepare_cached(COUNT)?.query_row(parameters, |row| row.get(0))
    }

    /// The jobs of the list from the last block to the first, so many after so many.
    fn page(&self, last_first_limit_offset: [i64; 4]) -> rusqlite::Result<Vec<Job>> {
        let range = last_first_limit_offset.map(Value::from);
        let parameters = params_from_iter(self.parameters.iter().chain(&range));
        self.db.prepare_cached(PAGE)?.query_map(parameters, job)?.collect()
    }
}

fn job(row: &Row<'_>) -> rusqlite::Result<Job> {
    let micros = |at: Option<i64>| at.map(Timestamp::from_unix_micros);
    let (source, service_type) = (row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?);
    let status = row.get_ref(3)?.as_str()?;
    let mut job = Job::default();
    job.id = row.get(0)?;
    job.source = source.parse().unwrap_or_else(|_| JobSource::Unknown(source.into()));
    job.service_type = service_type.parse().unwrap_or_else(|_| ServiceType::Unknown(service_type.into()));
    job.status = status.parse().unwrap_or_else(|_| JobStatus::Unknown(status.into()));
    job.created_at = Timestamp::from_unix_micros(row.get(4)?);
    job.started_at = micros(row.get(5)?);
    job.finished_at = micros(row.get(6)?);
    job.mem_usage = row.get(7)?;
    Ok(job)
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;
    use crate::store::{counts, schema};

    const JOBS: i64 = 40_000;

    /// One in a hundred has failed, and one in ten has no caller. A job a second.
    fn many_jobs() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        schema::migrate(&db).unwrap();
        db.execute_batch(&format!(
            "BEGIN;
             INSERT INTO functions VALUES (1, '', 'test', '', '', 'P_FREE', 0, 0);
             INSERT INTO jobs
             SELECT value, 1, 'open_api', iif(value % 10, 'time_sensitive', 'batch'),
                 iif(value % 100, 'fulfilled', 'execution_failed'), value * 1000000, 0, 0, 0, ''
             FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT {JOBS})
                   SELECT value FROM n);
             COMMIT"
        ))
        .unwrap();
        counts::add_all(&db).unwrap();
        db
    }

    #[test]
    fn a_list_is_found_without_a_look_at_each_job() {
        let db = many_jobs();
        let failed = JobFilter { status: Some(JobStatus::ExecutionFailed), ..JobFilter::default() };
        let batch = JobFilter { service_type: Some(ServiceType::Batch), ..JobFilter::default() };
        let times = JobFilter {
            created_at_gte: Some(10_000),
            created_at_lte: Some(30_000),
            status: Some(JobStatus::Fulfilled),
            ..JobFilter::default()
        };
        let cases = [
            (JobFilter::default(), 0, 40_000, Some(40_000)),
            (JobFilter::default(), 39_000, 40_000, Some(1_000)),
            (JobFilter::default(), 40_000, 40_000, None),
            (failed.clone(), 0, 400, Some(40_000)),
            (failed, 399, 400, Some(100)),
            (batch, 2_000, 4_000, Some(20_000)),
            (times.clone(), 0, 19_800, Some(29_999)),
            (times, 19_799, 19_800, Some(10_001)),
        ];
        for (filter, offset, total, first) in cases {
            let rows = List::new(&db, 1, &filter).rows(PageRange { limit: 20, offset }).unwrap();
            assert_eq!((rows.total, rows.rows.first().map(|job| job.id)), (total, first), "{filter:?}");
            assert!(rows.rows.is_sorted_by(|a, b| a.id > b.id));
            assert_eq!(rows.rows.len() as u64, (total - offset).min(20), "{filter:?}");
            // Steps of SQLite's machine: a look at each of 40,000 jobs would take several times as many.
            let steps: i32 = [BLOCKS, COUNT, PAGE]
                .iter()
                .map(|sql| db.prepare_cached(sql).unwrap().reset_status(StatementStatus::VmStep))
                .sum();
            assert!(steps < 60_000, "{filter:?} from {offset}: {steps} steps");
        }
    }
}
