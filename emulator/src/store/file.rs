//! Opens the data file: creates it atomically if it does not exist, else checks it before writing to it.

use std::fmt::Display;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::location::SyncMode;
use super::reserve::Reserve;
use super::{private, schema};

const NAME: &str = "emulator.db";

/// Locked while an emulator runs: SQLite would let two of them write in turns.
const LOCK: &str = "emulator.lock";

/// Identifies the file as the emulator's: "MACF".
const APPLICATION_ID: u32 = 0x4d41_4346;

/// The tables that do not grow with the jobs: all that is needed to start.
const WITHOUT_JOBS: [&str; 4] = ["settings", "functions", "codes", "tokens"];

/// How many attempts to lock: an emulator that was stopped a moment ago may still hold the lock.
const ATTEMPTS: u32 = 20;
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(50);

/// An open data file.
pub(super) struct DataFile {
    pub(super) db: Connection,
    pub(super) path: PathBuf,
    pub(super) lock: File,
    pub(super) reserve: Reserve,
}

/// Opens the data file in a directory, and creates both if they do not exist.
pub(super) fn open(directory: &Path, sync: SyncMode) -> io::Result<DataFile> {
    // SQLite takes some relative paths for URIs.
    let directory = &std::path::absolute(directory)?;
    let no_access = |error: io::Error| {
        problem(error.kind(), directory, format!("{error}; choose a directory that can be written to"))
    };
    create_private(directory).map_err(no_access)?;
    let lock = private::open(&directory.join(LOCK)).map_err(no_access)?;
    take(&lock, directory)?;
    // SQLite would undo changes by a journal, from wherever that came.
    for written in ["", "-wal", "-shm", "-journal"] {
        private::close_to_others(&directory.join(format!("{NAME}{written}"))).map_err(no_access)?;
    }

    let reserve = Reserve::released(directory).map_err(|error| {
        let why = format!(
            "{error}. Is there room on its disk? Make some, or choose another directory with --data. What was \
             recorded is still there"
        );
        problem(error.kind(), directory, why)
    })?;

    let path = directory.join(NAME);
    if !path.try_exists().map_err(no_access)? {
        create(directory, &path).map_err(|error| unusable(directory, &error))?;
    }
    // Kept open meanwhile: otherwise SQLite would read its log once more.
    let checked = check(directory, &path)?;
    let db = open_checked(&path, sync, reserve.log_pages).map_err(|error| unusable(directory, &error))?;
    drop(checked);
    Ok(DataFile { db, path, lock, reserve })
}

/// The error for a directory that cannot be used.
pub(super) fn unusable(directory: &Path, error: &dyn Display) -> io::Error {
    problem(ErrorKind::Other, directory, error)
}

fn problem(kind: ErrorKind, directory: &Path, why: impl Display) -> io::Error {
    io::Error::new(kind, format!("cannot keep the emulator's data in {}: {why}", directory.display()))
}

/// On Unix only the owner has access, because it holds keys and code.
fn create_private(directory: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}

fn take(lock: &File, directory: &Path) -> io::Result<()> {
    for _ in 0..ATTEMPTS {
        match lock.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_ATTEMPTS),
            Err(TryLockError::Error(error)) => return Err(unusable(directory, &error)),
        }
    }
    let why = "another emulator does at this moment; stop it, or choose another directory";
    Err(problem(ErrorKind::WouldBlock, directory, why))
}

/// Creates an empty data file under another name first, so that there is never an incomplete one.
fn create(directory: &Path, path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let log = directory.join(format!("{NAME}-wal"));
    if log.try_exists()? {
        // SQLite would apply its changes to the new file.
        return Err(format!(
            "{NAME} is missing, but {NAME}-wal, which holds its last changes, is there; \
             put the first back, or move the second away"
        )
        .into());
    }
    let new = directory.join(format!("{NAME}.new"));
    for leftover in ["", "-journal", "-wal", "-shm"] {
        match fs::remove_file(directory.join(format!("{NAME}.new{leftover}"))) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    // SQLite gives its other files the same permissions.
    let made = private::options().write(true).create_new(true).open(&new)?;
    let db = Connection::open(&new)?;
    // It need not be durable before it has its final name.
    db.pragma_update(None, "journal_mode", "memory")?;
    db.pragma_update(None, "synchronous", "off")?;
    mark(&db)?;
    schema::migrate(&db)?;
    db.pragma_update(None, "journal_mode", "wal")?;
    db.close().map_err(|(_, error)| error)?;
    made.sync_all()?;
    fs::rename(&new, path)?;
    #[cfg(unix)] // elsewhere a directory cannot be synced
    File::open(directory)?.sync_all()?;
    Ok(())
}

/// Refuses a file that is foreign, of a newer emulator, or damaged, as far as that shows without reading the jobs.
/// Changes nothing in it.
fn check(directory: &Path, path: &Path) -> io::Result<Connection> {
    let invalid = |why: &dyn Display| {
        let why = format!("{NAME} {why}. It was left as it is: move it away, or choose another directory");
        problem(ErrorKind::InvalidData, directory, why)
    };
    let mut head = Vec::new();
    let opened = File::open(path).and_then(|file| file.take(100).read_to_end(&mut head));
    opened.map_err(|error| invalid(&format!("cannot be read: {error}")))?;
    check_head(&head).map_err(|why| invalid(&why))?;
    let open = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        Ok(db)
    };
    let opened: rusqlite::Result<Connection> = open();
    let checked = |db: Connection| {
        check_definitions(&db)?;
        WITHOUT_JOBS.iter().try_for_each(|table| check_pages(&db, Some(table)))?;
        Ok(db)
    };
    opened.map_err(|error| damaged(&error)).and_then(checked).map_err(|why| invalid(&why))
}

/// Checks the first bytes of a data file. The error says what is wrong.
pub(super) fn check_head(head: &[u8]) -> Result<(), String> {
    if !head.starts_with(b"SQLite format 3\0") {
        return Err("is not a data file of the emulator".into());
    }
    if head.get(68..72) != Some(&APPLICATION_ID.to_be_bytes()) {
        return Err("is the data of another program".into());
    }
    Ok(())
}

/// Refuses a data file that is too new, damaged or foreign. Changes nothing in it, and runs nothing that it defines.
pub(super) fn check_tables(db: &Connection) -> Result<(), String> {
    check_definitions(db)?;
    check_pages(db, None)
}

fn check_definitions(db: &Connection) -> Result<(), String> {
    let version = schema::version(db).map_err(|error| damaged(&error))?;
    if version > schema::VERSION {
        return Err(format!(
            "was written by a newer emulator (version {version} of its tables; this one knows {})",
            schema::VERSION
        ));
    }
    if let Some(part) = schema::foreign_part(db).map_err(|error| damaged(&error))? {
        return Err(format!("was not written by an emulator: {part}"));
    }
    Ok(())
}

/// Checks the pages of a table, or all pages. The error says what is damaged.
fn check_pages(db: &Connection, table: Option<&str>) -> Result<(), String> {
    match quick_check(db, table) {
        Ok(None) => Ok(()),
        Ok(Some(found)) => Err(damaged(&found)),
        Err(error) => Err(damaged(&error)),
    }
}

/// The damage in the pages of a table, or in all pages. An error is not necessarily damage.
fn quick_check(db: &Connection, table: Option<&str>) -> rusqlite::Result<Option<String>> {
    let mut found: Option<String> = None;
    let take = |row: &rusqlite::Row<'_>| {
        let line: String = row.get(0)?;
        found.get_or_insert(line);
        Ok(())
    };
    match table {
        Some(table) => db.pragma(None, "quick_check", table, take)?,
        None => db.pragma_query(None, "quick_check", take)?,
    }
    Ok(found.filter(|found| found != "ok"))
}

/// The damage in an open file, which is read completely. Also `None` if that is unknown.
pub(super) fn damage(db: &Connection) -> Option<String> {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    match quick_check(db, None) {
        Ok(found) => found,
        Err(error) if matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase)) => {
            Some(error.to_string())
        }
        Err(_) => None,
    }
}

fn damaged(why: &dyn Display) -> String {
    format!("is damaged: {why}")
}

/// Marks a database as the emulator's.
pub(super) fn mark(db: &Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "application_id", APPLICATION_ID)
}

fn open_checked(path: &Path, sync: SyncMode, log_pages: u32) -> rusqlite::Result<Connection> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.pragma_update(None, "journal_mode", "wal")?;
    db.pragma_update(None, "cell_size_check", true)?;
    match sync {
        SyncMode::Normal => db.pragma_update(None, "synchronous", "normal")?,
        SyncMode::Full => {
            db.pragma_update(None, "synchronous", "full")?;
            // On macOS a disk may otherwise keep writes in its own cache.
            db.pragma_update(None, "fullfsync", true)?;
        }
    }
    db.pragma_update(None, "wal_autocheckpoint", log_pages)?;
    // If the size of files is limited, the log must fit into the file.
    #[cfg(unix)]
    if let Some(limit) = rustix::process::getrlimit(rustix::process::Resource::Fsize).current {
        let page_size: i64 = db.pragma_query_value(None, "page_size", |row| row.get(0))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        db.pragma_update(None, "max_page_count", limit / page_size)?;
    }
    // Truncates the log after an unusually large transaction.
    db.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
    Ok(db)
}
