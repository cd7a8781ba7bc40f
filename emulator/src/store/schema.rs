//! The tables, and their migrations.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, TransactionBehavior};

/// The first creates version 1, the second turns version 1 into version 2, and so on. A released migration is never
/// changed: new ones are added at the end.
const MIGRATIONS: &[&str] =
    &[include_str!("schema/1.sql"), include_str!("schema/2.sql"), include_str!("schema/3.sql")];

/// The version of the tables after all migrations.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

/// Migrates the tables to [`VERSION`], each step atomically.
pub(super) fn migrate(db: &Connection) -> rusqlite::Result<()> {
    apply(db, MIGRATIONS)
}

fn apply(db: &Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    let version = version(db)?;
    for (at, migration) in (1_i64..).zip(migrations).filter(|(at, _)| *at > version) {
        let step = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
        step.execute_batch(migration)?;
        step.pragma_update(None, "user_version", at)?;
        step.commit()?;
    }
    Ok(())
}

/// A definition in a database that differs from what the migrations up to its version create. Reads only definitions,
/// and nothing that they define: this is the first check of a foreign file.
pub(super) fn foreign_part(db: &Connection) -> rusqlite::Result<Option<String>> {
    let version = usize::try_from(version(db)?).unwrap_or_default().min(MIGRATIONS.len());
    let ours = Connection::open_in_memory()?;
    apply(&ours, &MIGRATIONS[..version])?;
    let (ours, found) = (definitions(&ours)?, definitions(db)?);
    let name = |(kind, name, ..): &Definition| format!("{kind} `{name}`");
    let more = found.difference(&ours).next().map(|it| format!("its {} is none of an emulator", name(it)));
    Ok(more.or_else(|| ours.difference(&found).next().map(|it| format!("it has no {}", name(it)))))
}

/// The type, name, table and SQL of a definition.
type Definition = (String, String, String, Option<String>);

fn definitions(db: &Connection) -> rusqlite::Result<BTreeSet<Definition>> {
    let mut select = db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    rows.collect()
}

/// The current version of the tables; 0 for an empty database.
pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_tables_become_the_present_ones_and_keep_what_is_in_them() {
        let db = Connection::open_in_memory().unwrap();
        let first = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('old');";
        apply(&db, &[first]).unwrap();
        assert_eq!(version(&db).unwrap(), 1);

        // A step that fails half-way leaves nothing behind.
        let second = "ALTER TABLE notes ADD COLUMN author TEXT;";
        let broken = format!("{second} INSERT INTO nowhere VALUES (1);");
        apply(&db, &[first, &broken]).unwrap_err();
        assert_eq!(version(&db).unwrap(), 1);

        let third = "UPDATE notes SET author = 'nobody';";
        for _ in 0..2 {
            apply(&db, &[first, second, third]).unwrap();
            assert_eq!(version(&db).unwrap(), 3);
        }
        let notes = db.query_row("SELECT text, author, count(*) FROM notes", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        });
        assert_eq!(notes.unwrap(), ("old".to_owned(), "nobody".to_owned(), 1));
    }

    #[test]
    fn jobs_that_older_tables_counted_are_counted_once() {
        let db = Connection::open_in_memory().unwrap();
        apply(&db, &MIGRATIONS[..1]).unwrap();
        let job = "INSERT INTO jobs VALUES (1, 1, 'sdk', 'batch', 'fulfilled', 0, 0, 0, 0, '')";
        db.execute_batch(job).unwrap();
        migrate(&db).unwrap();
        let count = || db.query_row("SELECT sum(jobs) FROM job_counts", [], |row| row.get::<_, i64>(0));
        assert_eq!(count(), Ok(1));
        db.execute_batch(&job.replace("(1,", "(2,")).unwrap();
        assert_eq!(count(), Ok(1));
    }
}
