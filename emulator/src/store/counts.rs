//! How many jobs of each kind there are: `job_counts`, which triggers keep right when jobs change or go.

use rusqlite::{Connection, params};

/// Counts a job that has been inserted.
pub(super) fn add(
    db: &Connection,
    (id, function_id): (i64, i64),
    (source, service_type, status): (&str, &str, &str),
    created_at: i64,
) -> rusqlite::Result<()> {
    let kind = params![function_id, id >> 10, source, service_type, status, created_at];
    let mut update = db.prepare_cached(
        "UPDATE job_counts SET jobs = jobs + 1, first_at = min(first_at, ?6), last_at = max(last_at, ?6)
         WHERE function_id = ?1 AND block = ?2 AND source = ?3 AND service_type = ?4 AND status = ?5",
    )?;
    if update.execute(kind)? == 0 {
        db.prepare_cached("INSERT INTO job_counts VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6, ?6)")?.execute(kind)?;
    }
    Ok(())
}

/// Counts all jobs, where none is counted.
pub(super) fn add_all(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "INSERT INTO job_counts
         SELECT function_id, id >> 10, source, service_type, status, count(*), min(created_at), max(created_at)
         FROM jobs GROUP BY 1, 2, 3, 4, 5",
    )
}
