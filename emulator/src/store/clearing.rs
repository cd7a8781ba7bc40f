//! Deletes the oldest jobs, and those of deleted functions, a few at a time.

use std::num::NonZeroU64;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};

use super::counts;
use super::database::Store;
use super::error::StoreError;

/// How often to check whether there is something to clear.
const INTERVAL: Duration = Duration::from_secs(1);

/// How many jobs are deleted at a time: other changes wait for a millisecond or so.
const STEP: i64 = 256;

/// The number of ids in a block of `job_counts`.
const BLOCK: i64 = 1024;

impl Store {
    /// Keeps clearing, on a task of its own, until the store is closed. The newest `keep` jobs of all stay; older ones
    /// are deleted once they have ended.
    pub(crate) fn keep_clearing(self: &Arc<Self>, keep: NonZeroU64) {
        let store = Arc::downgrade(self);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(INTERVAL).await;
                let Some(store) = store.upgrade() else { return };
                match store.clear(keep).await {
                    Ok(()) => {}
                    Err(StoreError::Stopped) => return,
                    // The disk may have space the next time.
                    Err(StoreError::NotRecorded(_) | StoreError::NotRead(_)) => store.may_clear(),
                }
            }
        });
    }

    /// Notes that there may be something to clear.
    pub(super) fn may_clear(&self) {
        self.to_clear.store(true, Ordering::Relaxed);
    }

    async fn clear(&self, keep: NonZeroU64) -> Result<(), StoreError> {
        if self.to_clear.swap(false, Ordering::Relaxed) {
            // The ids below would be wrong after a restore.
            let _not_replaced = self.replacing.lock().await;
            while self.write_freeing(clear_deleted, |_| ()).await? {}
            if let Some(first) = self.read(move |db| first_kept(db, keep)).await? {
                let mut from = Some(0);
                while let Some(at) = from {
                    from = self.write_freeing(move |db| clear_older(db, at, first), |_| ()).await?;
                }
            }
        }
        Ok(())
    }
}

/// The id of the oldest job to keep; `None` if there are not that many.
fn first_kept(db: &Connection, keep: NonZeroU64) -> rusqlite::Result<Option<i64>> {
    let keep = i64::try_from(keep.get()).unwrap_or(i64::MAX);
    let mut blocks =
        db.prepare_cached("SELECT block, sum(jobs) FROM job_counts GROUP BY block ORDER BY block DESC")?;
    let mut blocks = blocks.query([])?;
    let mut newer = 0;
    while let Some(row) = blocks.next()? {
        let (block, jobs): (i64, i64) = (row.get(0)?, row.get(1)?);
        if newer + jobs >= keep {
            let mut nth = db.prepare_cached(
                "SELECT id FROM jobs WHERE id BETWEEN ?1 << 10 AND (?1 << 10) + 1023
                 ORDER BY id DESC LIMIT 1 OFFSET ?2",
            )?;
            return nth.query_row([block, keep - newer - 1], |row| row.get(0)).optional();
        }
        newer += jobs;
    }
    Ok(None)
}

/// Deletes some of the ended jobs in a range of ids. Returns from which id on there may be more.
fn clear_older(db: &Connection, from: i64, first_kept: i64) -> rusqlite::Result<Option<i64>> {
    let mut oldest = db.prepare_cached(
        "SELECT id FROM jobs WHERE id >= ?1 AND id < ?2 AND finished_at IS NOT NULL ORDER BY id LIMIT 1",
    )?;
    let Some(oldest) = oldest.query_row([from, first_kept], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(None);
    };
    let end_of_block = (oldest / BLOCK + 1) * BLOCK;
    let end = first_kept.min(end_of_block).min(oldest + STEP);
    counts::take_off(db, oldest, end)?;
    let mut delete =
        db.prepare_cached("DELETE FROM jobs WHERE id >= ?1 AND id < ?2 AND finished_at IS NOT NULL")?;
    delete.execute([oldest, end])?;
    Ok(Some(end))
}

/// Deletes some of the jobs of a deleted function; after the last one, the function. Returns whether there may be
/// more.
fn clear_deleted(db: &Connection) -> rusqlite::Result<bool> {
    let mut select = db.prepare_cached("SELECT id FROM functions WHERE name IS NULL LIMIT 1")?;
    let Some(function) = select.query_row([], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(false);
    };
    // All at once: the counts are not read any more.
    db.prepare_cached("DELETE FROM job_counts WHERE function_id = ?1")?.execute([function])?;
    let mut delete = db.prepare_cached(
        "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE function_id = ?1 LIMIT ?2)",
    )?;
    if i64::try_from(delete.execute((function, STEP))?).is_ok_and(|deleted| deleted < STEP) {
        db.prepare_cached("DELETE FROM functions WHERE id = ?1")?.execute([function])?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    use rusqlite::Connection;

    use super::*;
    use crate::store::live_job::LiveJob;
    use crate::store::schema;

    const JOBS: i64 = 20_000;
    const FIRST_KEPT: i64 = 15_500;
    const RECORDED: i64 = 2_000;

    /// Jobs of two functions and several kinds. Two have not ended.
    fn many_jobs() -> Connection {
        let db = Connection::open_in_memory().unwrap();
        schema::migrate(&db).unwrap();
        db.execute_batch(&format!(
            "INSERT INTO functions VALUES (1, '', 'one', '', '', 'P_FREE', 0, 0),
                 (2, '', 'two', '', '', 'P_FREE', 0, 0);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {JOBS})
             INSERT INTO jobs SELECT i, iif(i % 10, 1, 2), 'open_api', iif(i % 7, 'time_sensitive', 'batch'),
                 iif(i % 100, 'fulfilled', 'execution_failed'), i, i, iif(i IN (3, 5000), NULL, i), 0, 'a log'
             FROM n"
        ))
        .unwrap();
        counts::add_all(&db).unwrap();
        db
    }

    /// How often in SQLite's machine a hundred steps were made meanwhile.
    fn steps<T>(db: &mut Connection, work: impl FnOnce(&Connection) -> T) -> (T, u64) {
        let count = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&count);
        let handler = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        db.progress_handler(100, Some(handler)).unwrap();
        let done = work(db);
        db.progress_handler(0, None::<fn() -> bool>).unwrap();
        (done, count.load(Ordering::Relaxed) * 100)
    }

    #[track_caller]
    fn assert_counted(db: &Connection) {
        let sql = "SELECT count(*) FROM (
                 SELECT function_id, id >> 10, source, service_type, status, count(*) FROM jobs GROUP BY 1, 2, 3, 4, 5
                 EXCEPT SELECT function_id, block, source, service_type, status, jobs FROM job_counts)
             UNION ALL SELECT count(*) FROM job_counts
             UNION ALL SELECT count(*) FROM (SELECT 1 FROM jobs GROUP BY function_id, id >> 10, source, service_type, status)";
        let mut select = db.prepare(sql).unwrap();
        let counts: Vec<i64> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(counts[0], 0, "kinds with a wrong count");
        assert_eq!(counts[1], counts[2], "counts of nothing");
    }

    #[test]
    fn an_old_job_goes_for_less_than_half_of_what_it_takes_to_record_one() {
        let mut db = many_jobs();
        let ((), recorded) = steps(&mut db, |db| {
            for id in JOBS + 1..=JOBS + RECORDED {
                assert!(LiveJob::fulfilled(id, 1).record(db).unwrap());
            }
        });
        let ((), cleared) = steps(&mut db, |db| {
            let mut from = Some(0);
            while let Some(at) = from {
                from = clear_older(db, at, FIRST_KEPT).unwrap();
            }
        });
        let left = db.query_row("SELECT count(*), min(id) FROM jobs", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        });
        assert_eq!(left.unwrap(), (JOBS + RECORDED - FIRST_KEPT + 1 + 2, 3));
        assert_counted(&db);
        let [recorded, cleared] = [recorded / RECORDED.unsigned_abs(), cleared / FIRST_KEPT.unsigned_abs()];
        assert!(cleared * 2 < recorded, "{cleared} steps to clear a job, {recorded} to record one");
    }

    #[test]
    fn the_jobs_of_a_deleted_function_go_for_little_each() {
        let mut db = many_jobs();
        db.execute_batch("UPDATE functions SET name = NULL WHERE id = 1").unwrap();
        let ((), steps) = steps(&mut db, |db| while clear_deleted(db).unwrap() {});
        let left: i64 = db.query_row("SELECT count(*) FROM jobs", [], |row| row.get(0)).unwrap();
        assert_eq!(left, JOBS / 10);
        assert_counted(&db);
        let each = steps / (JOBS - JOBS / 10).unsigned_abs();
        assert!(each < 45, "{each} steps for each job");
    }
}
