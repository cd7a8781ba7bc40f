//! The number of jobs of each kind: `job_counts`. A trigger maintains it when jobs change; whoever inserts or deletes
//! jobs calls these functions.

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

/// Subtracts the ended jobs in a range of ids within one block, before they are deleted.
pub(super) fn take_off(db: &Connection, from: i64, end: i64) -> rusqlite::Result<()> {
    // By id: the index by kind fits the groups, but is as long as all jobs.
    let mut select = db.prepare_cached(
        "SELECT function_id, source, service_type, status, count(*) FROM jobs NOT INDEXED
         WHERE id >= ?1 AND id < ?2 AND finished_at IS NOT NULL GROUP BY 1, 2, 3, 4",
    )?;
    let mut update = db.prepare_cached(
        "UPDATE job_counts SET jobs = jobs - ?6
         WHERE function_id = ?1 AND block = ?2 AND source = ?3 AND service_type = ?4 AND status = ?5",
    )?;
    let mut delete = db.prepare_cached(
        "DELETE FROM job_counts
         WHERE function_id = ?1 AND block = ?2 AND source = ?3 AND service_type = ?4 AND status = ?5 AND jobs <= 0",
    )?;
    let mut kinds = select.query([from, end])?;
    while let Some(row) = kinds.next()? {
        let (function_id, jobs): (i64, i64) = (row.get(0)?, row.get(4)?);
        let text = |column| row.get_ref(column).and_then(|text| Ok(text.as_str()?));
        let (source, service_type, status) = (text(1)?, text(2)?, text(3)?);
        update.execute(params![function_id, from >> 10, source, service_type, status, jobs])?;
        delete.execute(params![function_id, from >> 10, source, service_type, status])?;
    }
    Ok(())
}

/// Counts all jobs, if none are counted yet.
pub(super) fn add_all(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(
        "INSERT INTO job_counts
         SELECT function_id, id >> 10, source, service_type, status, count(*), min(created_at), max(created_at)
         FROM jobs GROUP BY 1, 2, 3, 4, 5",
    )
}
