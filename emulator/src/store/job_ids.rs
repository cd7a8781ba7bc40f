//! The ids of jobs to come.

use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::{Connection, OptionalExtension};

/// How many ids are reserved at a time. Those that are left over when the emulator stops are never used.
const RESERVED: i64 = 1000;

/// Gives out ids before the jobs are recorded. None comes twice, even if the emulator is killed in between: it
/// gives out only ids that are reserved on the disk.
#[derive(Debug)]
pub(super) struct JobIds {
    next: AtomicI64,
    /// The first that is not reserved.
    end: AtomicI64,
}

impl JobIds {
    pub(super) fn reserve(db: &Connection) -> rusqlite::Result<Self> {
        let select = "SELECT value FROM settings WHERE name = 'reserved_job_ids'";
        let next = db.query_row(select, [], |row| row.get(0)).optional()?.unwrap_or(1);
        Self::reserve_to(db, next + RESERVED)?;
        Ok(Self { next: next.into(), end: (next + RESERVED).into() })
    }

    /// Reserves ids after all that are recorded and all that were reserved before.
    pub(super) fn reserve_after_those_used(db: &Connection) -> rusqlite::Result<Self> {
        let next = db.query_row("SELECT ifnull(max(id), 0) + 1 FROM jobs", [], |row| row.get(0))?;
        Self::reserve_to(db, next)?;
        Self::reserve(db)
    }

    /// Continues with the ids of `others`.
    pub(super) fn skip_to(&self, others: Self) {
        self.end.fetch_max(others.end.into_inner(), Ordering::Release);
        self.next.fetch_max(others.next.into_inner(), Ordering::Relaxed);
    }

    pub(super) fn take(&self) -> i64 {
        self.next.fetch_add(1, Ordering::Relaxed)
    }

    pub(super) fn is_reserved(&self, id: i64) -> bool {
        id < self.end.load(Ordering::Acquire)
    }

    /// The end of a reservation that contains `id`.
    pub(super) fn end_for(id: i64) -> i64 {
        id + RESERVED
    }

    /// Notes that all ids before `end` are reserved on the disk.
    pub(super) fn reserved(&self, end: i64) {
        self.end.fetch_max(end, Ordering::Release);
    }

    pub(super) fn reserve_to(db: &Connection, end: i64) -> rusqlite::Result<()> {
        let insert = "INSERT INTO settings VALUES ('reserved_job_ids', ?1)
                      ON CONFLICT DO UPDATE SET value = max(value, excluded.value)";
        db.execute(insert, [end]).map(drop)
    }
}
