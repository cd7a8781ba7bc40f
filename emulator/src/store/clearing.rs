//! Clears away the oldest jobs, and those of functions that were deleted, a few at a time.

use std::num::NonZeroU64;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};

use super::{Store, StoreError};

/// How often it is looked whether there is something to clear away.
const INTERVAL: Duration = Duration::from_secs(1);

/// How many jobs go at a time: whoever wants to change something meanwhile waits for a millisecond or so.
const STEP: u32 = 100;

impl Store {
    /// Goes on clearing, on a task of its own, until the store is closed. Of all jobs, so many of the
    /// newest stay; older ones go once they have ended.
    pub(crate) fn keep_clearing(self: &Arc<Self>, keep: NonZeroU64) {
        let store = Arc::downgrade(self);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(INTERVAL).await;
                let Some(store) = store.upgrade() else { return };
                match store.clear(keep).await {
                    Ok(()) => {}
                    Err(StoreError::Stopped) => return,
                    // The disk may have room the next time.
                    Err(StoreError::NotRecorded(_) | StoreError::NotRead(_)) => store.may_clear(),
                }
            }
        });
    }

    /// Notes that there may be something to clear away.
    pub(super) fn may_clear(&self) {
        self.to_clear.store(true, Ordering::Relaxed);
    }

    async fn clear(&self, keep: NonZeroU64) -> Result<(), StoreError> {
        if self.to_clear.swap(false, Ordering::Relaxed) {
            // What is old is not so any more when everything is replaced.
            let _not_replaced = self.replacing.lock().await;
            while self.write_freeing(clear_deleted, |_| ()).await? {}
            if let Some(first) = self.read(move |db| first_kept(db, keep)).await? {
                while self.write_freeing(move |db| clear_older(db, first), |_| ()).await? {}
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

/// Deletes some of the jobs before this one. Whether there may be more.
fn clear_older(db: &Connection, first_kept: i64) -> rusqlite::Result<bool> {
    let mut delete = db.prepare_cached(
        "DELETE FROM jobs WHERE id IN
             (SELECT id FROM jobs WHERE id < ?1 AND finished_at IS NOT NULL ORDER BY id LIMIT ?2)",
    )?;
    Ok(delete.execute((first_kept, STEP))? == STEP as usize)
}

/// Deletes some of the jobs of a function that was deleted, or what is left of it after the last of them.
/// Whether there may be more.
fn clear_deleted(db: &Connection) -> rusqlite::Result<bool> {
    let mut select = db.prepare_cached("SELECT id FROM functions WHERE name IS NULL LIMIT 1")?;
    let Some(function) = select.query_row([], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(false);
    };
    let mut delete = db.prepare_cached(
        "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE function_id = ?1 LIMIT ?2)",
    )?;
    if delete.execute((function, STEP))? < STEP as usize {
        db.prepare_cached("DELETE FROM functions WHERE id = ?1")?.execute([function])?;
    }
    Ok(true)
}
