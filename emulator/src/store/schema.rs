//! The tables, and how older ones become these.

use rusqlite::Connection;

/// What makes version 1 of nothing, version 2 of version 1, and so on. One that was released is never
/// changed: what comes to be needed is added below.
const MIGRATIONS: &[&str] = &[include_str!("schema/1.sql")];

/// The version of the tables after all migrations.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// Brings the tables up to [`VERSION`], each step whole or not at all.
pub(super) fn migrate(db: &Connection) -> rusqlite::Result<()> {
    let version = version(db)?;
    for (at, migration) in (1..).zip(MIGRATIONS).filter(|(at, _)| *at > version) {
        db.execute_batch(&format!("BEGIN IMMEDIATE; {migration}; PRAGMA user_version = {at}; COMMIT"))?;
    }
    Ok(())
}

/// The version of the tables as they are; 0 for an empty database.
pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}
