//! Disk space that is reserved for deleting: on a full disk even that has to be recorded first.
//!
//! The reserve is a file with allocated blocks. It is released when a change that frees space finds none, and taken
//! again as soon as there is space. Meanwhile all other changes are refused, so that nothing else takes the space.
//! Only on Linux; elsewhere nothing is reserved or refused.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use super::error::StoreError;
use super::private;

const NAME: &str = "emulator.reserve";

/// The most that is reserved, in bytes: more than SQLite's log usually holds, all of which may have to go into the
/// data file.
const MOST: u64 = 32 * 1024 * 1024;

/// Four times SQLite's default: each time they go into the file, everything that needs the writer waits for the disk.
const MOST_LOG_PAGES: u32 = 4000;

/// A smaller reserve is of no use.
#[cfg(target_os = "linux")]
const LEAST: u64 = 128 * 1024;

/// The space that opening a data file takes, in bytes.
const TO_OPEN: usize = 128 * 1024;

#[derive(Debug)]
pub(super) struct Reserve {
    directory: PathBuf,
    given_up: AtomicBool,
    /// Whether a change has found no space, and none has succeeded since.
    was_full: AtomicBool,
    /// How much to reserve, in bytes.
    size: u64,
    /// How many pages SQLite's log may have before they go into the data file. Less than the reserve.
    pub(super) log_pages: u32,
}

/// The result of an attempt to take the reserve.
#[derive(PartialEq, Eq)]
enum Taken {
    Yes,
    NoRoom,
    /// This operating system or file system cannot reserve space.
    Unsupported,
}

impl Reserve {
    /// Releases the reserve, so that the data file in this directory can be opened. Fails if there is not enough space
    /// even so.
    pub(super) fn released(directory: &Path) -> io::Result<Self> {
        let file = directory.join(NAME);
        remove(&file)?;
        let mut made = private::options().write(true).create_new(true).open(&file)?;
        let written = made.write_all(&[0; TO_OPEN]);
        remove(&file)?;
        written?;
        let free = free(directory).unwrap_or(u64::MAX);
        Ok(Self {
            directory: directory.to_owned(),
            given_up: AtomicBool::new(true),
            was_full: AtomicBool::new(false),
            size: (free / 4).min(MOST),
            log_pages: u32::try_from(free / 16 / 4096).unwrap_or(u32::MAX).clamp(16, MOST_LOG_PAGES),
        })
    }

    /// Refuses changes that need space if there is none. Takes the reserve again if it was released and there is space.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        if !self.given_up.load(Ordering::Relaxed) {
            return Ok(());
        }
        if self.take() == Taken::NoRoom {
            let directory = self.directory.display();
            return Err(StoreError::NotRecorded(format!(
                "the disk that holds {directory} is full; make room on it, or delete functions"
            )));
        }
        self.given_up.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// Notes how a change went.
    pub(super) fn note<T>(&self, result: &Result<T, StoreError>) {
        let is_full = matches!(result, Err(StoreError::NotRecorded(_)));
        if is_full || result.is_ok() && self.was_full() {
            self.was_full.store(is_full, Ordering::Relaxed);
        }
    }

    pub(super) fn was_full(&self) -> bool {
        self.was_full.load(Ordering::Relaxed)
    }

    /// Releases the reserve for the next change.
    pub(super) fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
        // If the file cannot be removed, the next change fails.
        let _ = remove(&self.directory.join(NAME));
    }

    #[cfg(target_os = "linux")]
    fn take(&self) -> Taken {
        use rustix::fs::{FallocateFlags, fallocate};
        use rustix::io::Errno;

        let Some(free) = free(&self.directory) else { return Taken::Unsupported };
        // The rest is left to the next changes.
        let size = (free / 8 * 7).min(self.size);
        if size < LEAST {
            return Taken::NoRoom;
        }
        let path = self.directory.join(NAME);
        let Ok(file) = private::open(&path) else { return Taken::Unsupported };
        match fallocate(&file, FallocateFlags::KEEP_SIZE, 0, size) {
            Ok(()) => Taken::Yes,
            Err(error) => {
                let _ = remove(&path);
                if error == Errno::NOSPC || error == Errno::DQUOT {
                    Taken::NoRoom
                } else {
                    Taken::Unsupported
                }
            }
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn take(&self) -> Taken {
        Taken::Unsupported
    }

    /// Moves all changes from SQLite's log into the data file, and empties the log, if there is space for that: an
    /// incomplete attempt would take space and free none.
    pub(super) fn empty_log(&self, db: &Connection) -> rusqlite::Result<()> {
        let number = |pragma| db.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
        let needed = u64::try_from(number("page_count")?.saturating_mul(number("page_size")?)).unwrap_or(0);
        let there = db.path().and_then(|path| fs::metadata(path).ok()).map_or(0, |file| file.len());
        let grows = needed.saturating_sub(there);
        let fits = grows == 0 || free(&self.directory).is_none_or(|free| grows + LEFT_OVER <= free);
        if fits {
            db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        // Else SQLite would attempt it by itself.
        db.pragma_update(None, "wal_autocheckpoint", if fits { self.log_pages } else { 0 })
    }
}

/// The space to leave on the disk after emptying the log, in bytes.
const LEFT_OVER: u64 = 64 * 1024;

/// How many bytes are free on the disk.
#[cfg(target_os = "linux")]
fn free(directory: &Path) -> Option<u64> {
    rustix::fs::statvfs(directory).ok().map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize))
}

#[cfg(not(target_os = "linux"))]
fn free(_: &Path) -> Option<u64> {
    None
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
