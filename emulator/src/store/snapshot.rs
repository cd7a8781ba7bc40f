//! The whole state at once: deleted, saved and restored.

use std::collections::BTreeMap;
use std::io::Cursor;

use rusqlite::config::DbConfig;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, MAIN_DB};
use serde::Serialize;

use super::abandoned::Abandoned;
use super::access_tokens::AccessTokens;
use super::database::Store;
use super::error::StoreError;
use super::job_ids::JobIds;
use super::live_job::close_those_left;
use super::{counts, file, schema};

/// The tables that are saved, and which of their rows: all but the emulator's own keys and counters, and what is
/// deleted but not cleared yet.
const TABLES: [(&str, &str); 4] = [
    ("functions", "SELECT * FROM functions WHERE name IS NOT NULL"),
    ("jobs", "SELECT jobs.* FROM jobs JOIN functions ON functions.id = function_id WHERE name IS NOT NULL"),
    ("codes", "SELECT * FROM codes"),
    ("tokens", "SELECT * FROM tokens"),
];

/// A summary of the state.
#[derive(Debug, Serialize)]
pub(crate) struct Overview {
    pub(crate) environments: Vec<EnvironmentOverview>,
    /// How many jobs there are by status.
    pub(crate) jobs: BTreeMap<String, i64>,
}

#[derive(Debug, Serialize)]
pub(crate) struct EnvironmentOverview {
    /// Null for production.
    pub(crate) id: Option<String>,
    pub(crate) functions: Vec<FunctionOverview>,
}

#[derive(Debug, Serialize)]
pub(crate) struct FunctionOverview {
    pub(crate) name: String,
    pub(crate) jobs: i64,
}

impl Store {
    /// Deletes everything. Ids continue from where they were.
    pub(crate) async fn empty(&self) -> Result<(), StoreError> {
        let (functions, access_tokens) = (self.functions.clone(), self.access_tokens.clone());
        let change = |db: &Connection| {
            // The rows are deleted once their jobs are, which can be many.
            db.execute_batch(
                "UPDATE functions SET name = NULL, code = '' WHERE name IS NOT NULL;
                 DELETE FROM codes;
                 DELETE FROM tokens;",
            )
        };
        let recorded = move |(): &()| {
            functions.forget_all();
            access_tokens.replace_all(AccessTokens::default());
        };
        self.write_freeing(change, recorded).await?;
        self.may_clear();
        Ok(())
    }

    /// Everything, as the bytes of a SQLite file.
    pub(crate) async fn snapshot(&self) -> Result<Vec<u8>, StoreError> {
        let abandoned = self.abandoned.clone();
        self.read(move |db| {
            let mut saved = Connection::open_in_memory()?;
            abandoned.ends(&mut saved)?;
            file::mark(&saved)?;
            schema::migrate(&saved)?;
            copy(db, &saved)?;
            Ok(saved.serialize(MAIN_DB)?.to_vec())
        })
        .await
    }

    /// Opens a snapshot, and changes nothing in the store. Jobs in it that had not ended fail, as if the emulator
    /// had been killed.
    pub(crate) async fn open_snapshot(
        &self,
        snapshot: Vec<u8>,
    ) -> Result<Result<Saved, InvalidSnapshot>, StoreError> {
        let (now, abandoned) = (self.clock.now(), self.abandoned.clone());
        let opened = tokio::task::spawn_blocking(move || {
            let saved = open(snapshot, &abandoned)?;
            close_those_left(&saved, now).map_err(|error| InvalidSnapshot(format!("is damaged: {error}")))?;
            Ok(Saved(saved))
        });
        opened.await.map_err(|_| StoreError::Stopped)
    }

    /// Replaces the whole state with a snapshot.
    pub(crate) async fn replace_all(&self, Saved(saved): Saved) -> Result<(), StoreError> {
        let now = self.clock.now();
        let (functions, access_tokens) = (self.functions.clone(), self.access_tokens.clone());
        let change = move |db: &Connection| {
            db.execute_batch(
                "DELETE FROM job_counts; DELETE FROM jobs; DELETE FROM functions;
                 DELETE FROM codes; DELETE FROM tokens;",
            )?;
            copy(&saved, db)?;
            let ids = JobIds::reserve_after_those_used(db)?;
            Ok((ids, AccessTokens::load(db, now)?))
        };
        let recorded = move |(_, restored): &(_, AccessTokens)| {
            functions.forget_all();
            access_tokens.replace_all(restored.clone());
        };
        let _alone = self.replacing.lock().await;
        let (ids, _) = self.write_and(change, recorded).await?;
        self.job_ids.skip_to(ids);
        Ok(())
    }

    /// A summary of the state.
    pub(crate) async fn overview(&self) -> Result<Overview, StoreError> {
        self.read(|db| {
            let mut environments: Vec<EnvironmentOverview> = Vec::new();
            let mut select = db.prepare_cached(
                "SELECT environment, name,
                        (SELECT ifnull(sum(jobs), 0) FROM job_counts WHERE function_id = functions.id)
                 FROM functions WHERE name IS NOT NULL ORDER BY environment, name",
            )?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let id = Some(row.get(0)?).filter(|id: &String| !id.is_empty());
                let function = FunctionOverview { name: row.get(1)?, jobs: row.get(2)? };
                match environments.last_mut().filter(|last| last.id == id) {
                    Some(last) => last.functions.push(function),
                    None => environments.push(EnvironmentOverview { id, functions: vec![function] }),
                }
            }
            let mut select = db.prepare_cached(
                "SELECT status, sum(jobs) FROM job_counts
                 JOIN functions ON functions.id = function_id AND name IS NOT NULL GROUP BY status",
            )?;
            let jobs = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(Overview { environments, jobs: jobs.collect::<Result<_, _>>()? })
        })
        .await
    }
}

/// Why a snapshot cannot be used.
#[derive(Debug)]
pub(crate) struct InvalidSnapshot(pub(crate) String);

/// A valid snapshot.
#[derive(Debug)]
pub(crate) struct Saved(Connection);

/// The largest id in a snapshot: later ids follow it, and JavaScript must be able to represent them.
const LARGEST_ID: i64 = 1 << 53;

/// Opens a snapshot, and migrates it to the tables of this version. It may be from anywhere: nothing that it
/// defines runs until it is known to be what an emulator defines.
fn open(snapshot: Vec<u8>, abandoned: &Abandoned) -> Result<Connection, InvalidSnapshot> {
    let damaged = |error: rusqlite::Error| InvalidSnapshot(format!("is damaged: {error}"));
    file::check_head(&snapshot).map_err(InvalidSnapshot)?;
    let mut saved = Connection::open_in_memory().map_err(damaged)?;
    abandoned.ends(&mut saved).map_err(damaged)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        // The triggers maintain counts, which are not copied.
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
    ] {
        saved.set_db_config(setting, on).map_err(damaged)?;
    }
    let size = snapshot.len();
    saved.deserialize_read_exact(MAIN_DB, Cursor::new(snapshot), size, false).map_err(damaged)?;
    file::check_tables(&saved).map_err(InvalidSnapshot)?;
    schema::migrate(&saved).map_err(damaged)?;
    for table in ["functions", "jobs"] {
        let select = format!("SELECT ifnull(min(id), 1) > 0 AND ifnull(max(id), 0) <= ?1 FROM {table}");
        if !saved.query_row(&select, [LARGEST_ID], |row| row.get(0)).map_err(damaged)? {
            return Err(InvalidSnapshot(format!("is damaged: an id of its {table} is out of range")));
        }
    }
    Ok(saved)
}

fn copy(from: &Connection, to: &Connection) -> rusqlite::Result<()> {
    for (table, select) in TABLES {
        let mut select = from.prepare(select)?;
        let columns = select.column_count();
        let mut insert =
            to.prepare(&format!("INSERT INTO {table} VALUES ({})", vec!["?"; columns].join(", ")))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                insert.raw_bind_parameter(column + 1, ToSqlOutput::Borrowed(row.get_ref(column)?))?;
            }
            insert.raw_execute()?;
        }
    }
    counts::add_all(to)
}
