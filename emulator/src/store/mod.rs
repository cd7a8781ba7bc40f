//! What the emulator remembers: functions, their jobs, and who has signed in. In SQLite, in a file or
//! in memory.
//!
//! What changes something is an `async` method that returns once the change is recorded, so that what
//! has been answered outlives the process. Changes are made one after the other (`writer`), several of them
//! to a transaction; lists and logs are read elsewhere (`reader`). `schema` has the tables, and `file`
//! knows how a data file is opened, and which ones are not ours to open.

mod abandoned;
mod clearing;
mod counts;
mod error;
mod file;
mod functions;
mod inspection;
mod jobs;
mod keys;
mod listing;
mod private;
mod reader;
mod reserve;
mod schema;
mod snapshot;
mod tokens;
mod writer;

use std::io;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::Connection;
use tokio::time::timeout;

use crate::clock::Clock;
pub(crate) use error::StoreError;
pub(crate) use functions::NotStored;
pub(crate) use jobs::JobEnd;
pub(crate) use listing::JobFilter;
pub(crate) use snapshot::InvalidSnapshot;
pub(crate) use tokens::NewTokens;

/// How long what was begun may take at the end, before it is abandoned.
const TO_FINISH: Duration = Duration::from_secs(1);

/// Where the state is kept.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// In memory, and lost at the end.
    Memory,
    /// In a file in this directory, which is made if it is not there.
    Directory(PathBuf),
}

/// What a change outlives once it has been acknowledged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
#[non_exhaustive]
pub enum SyncMode {
    /// The end of the process, whatever ended it. A power cut can take the last changes.
    #[default]
    Normal,
    /// A power cut as well; every change waits for the disk.
    Full,
}

/// The state of one emulator.
#[derive(Debug)]
pub(crate) struct Store {
    writer: writer::Writer,
    /// None when all is in memory: then the writer's connection is the only one there can be.
    reader: Option<reader::Reader>,
    abandoned: abandoned::Abandoned,
    clock: Clock,
    job_ids: jobs::Ids,
    put_off: Mutex<jobs::PutOff>,
    /// None when all is in memory.
    reserve: Option<Arc<reserve::Reserve>>,
    /// How many jobs have not ended.
    jobs_under_way: AtomicUsize,
    functions: functions::Cache,
    access_tokens: tokens::AccessTokens,
    /// Whether there may be something to clear away.
    to_clear: AtomicBool,
    /// What is damaged in the data file, once that is found.
    damage: tokio::sync::watch::Sender<Option<String>>,
    /// Held while old jobs are cleared away, or everything is replaced.
    replacing: tokio::sync::Mutex<()>,
}

/// Where a call happens: production, or a test environment. Functions of one are unknown in another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Environment(pub(crate) Option<String>);

/// Which rows of a list to answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slice {
    pub(crate) limit: u32,
    pub(crate) offset: u64,
}

/// Some rows of a list, and how many it has in all.
#[derive(Debug)]
pub(crate) struct Rows<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) total: u64,
}

impl Store {
    /// Opens the state, or makes an empty one, and closes the jobs that an earlier emulator left
    /// waiting or executing. However many jobs there are, it reads little of the data file.
    ///
    /// # Errors
    /// When there is no use in the data file, with what to do about it; then it is left untouched.
    pub(crate) fn open(place: &Place, sync: SyncMode, clock: Clock) -> io::Result<Self> {
        let abandoned = abandoned::Abandoned::default();
        let (mut db, reader, lock, reserve) = match place {
            Place::Memory => (Connection::open_in_memory().map_err(io::Error::other)?, None, None, None),
            Place::Directory(directory) => {
                let file = file::open(directory, sync)?;
                let reserve = Some(Arc::new(file.reserve));
                let reader = reader::Reader::new(file.path, abandoned.clone());
                (file.db, Some(reader), Some(file.lock), reserve)
            }
        };
        let prepare = |db: &Connection| {
            schema::migrate(db)?;
            jobs::close_those_left(db, clock.now())?;
            Ok((jobs::Ids::reserve(db)?, tokens::AccessTokens::load(db, clock.now())?))
        };
        let prepared: rusqlite::Result<_> = prepare(&db);
        let (job_ids, access_tokens) = prepared.map_err(|error| match place {
            Place::Memory => io::Error::other(error),
            Place::Directory(directory) => file::unusable(directory, &error),
        })?;
        let last = {
            let clock = clock.clone();
            move |db: &mut Connection| {
                let _ = abandoned::Abandoned::ends_no_more(db);
                // What fails here is made good when the file is opened again.
                let _ = jobs::close_those_left(db, clock.now());
                let _ = db.pragma_update(None, "wal_checkpoint", "truncate");
            }
        };
        abandoned.ends(&mut db).map_err(io::Error::other)?;
        let writer = writer::Writer::start(db, lock, sync == SyncMode::Full, last)?;
        let functions = functions::Cache::default();
        // Something may have been left over.
        let to_clear = true.into();
        let replacing = tokio::sync::Mutex::default();
        let damage = tokio::sync::watch::Sender::default();
        let (put_off, jobs_under_way) = Default::default();
        Ok(Self {
            writer,
            reader,
            abandoned,
            clock,
            job_ids,
            put_off,
            reserve,
            jobs_under_way,
            functions,
            access_tokens,
            to_clear,
            damage,
            replacing,
        })
    }

    /// Ends the work on the state: what was begun is finished, what comes later is refused.
    pub(crate) fn close(&self) {
        self.writer.close();
    }

    /// Returns when the state is closed and another emulator can open it. What takes longer than a moment is
    /// abandoned: a change that was under way is not made.
    pub(crate) async fn closed(&self) {
        let mut ended = pin!(self.writer.ended());
        if timeout(TO_FINISH, &mut ended).await.is_err() {
            self.abandoned.set();
            ended.await;
        }
        // Reads, of which the writer knows nothing.
        self.abandoned.set();
    }

    /// Makes a change, and returns when it is recorded. One that fails leaves nothing behind.
    async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.write_and(change, |_| ()).await
    }

    /// Makes a change, and calls `recorded` before it returns, in the order of the changes.
    async fn write_and<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
        recorded: impl FnOnce(&T) + Send + 'static,
    ) -> Result<T, StoreError> {
        self.check_room()?;
        self.empty_log_if_full().await;
        let result = self.writer.write(change, recorded).await;
        self.note_room(&result);
        result
    }

    /// Makes a change that frees room. On a full disk it gets the room that is kept for it.
    async fn write_freeing<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Clone + Send + 'static,
        recorded: impl FnOnce(&T) + Clone + Send + 'static,
    ) -> Result<T, StoreError> {
        let first = self.writer.write(change.clone(), recorded.clone()).await;
        let Some(reserve) = &self.reserve else { return first };
        if !matches!(first, Err(StoreError::NotRecorded(_))) {
            // What was freed is in the data file, and the log may have no room for the next change.
            self.empty_log_if_full().await;
            return first;
        }
        reserve.give_up();
        reserve.note(&first);
        self.empty_log_if_full().await;
        let second = self.writer.write(change, recorded).await;
        self.empty_log_if_full().await;
        // If there is none yet, the next change tries again.
        let _ = reserve.check();
        second
    }

    /// Makes room in SQLite's log after a change has found none.
    async fn empty_log_if_full(&self) {
        if let Some(reserve) = self.reserve.as_ref().filter(|reserve| reserve.was_full()) {
            let reserve = Arc::clone(reserve);
            // The next change may find room even if this fails.
            let _ = self.writer.read(move |db| reserve.empty_log(db)).await;
        }
    }

    fn note_room<T>(&self, result: &Result<T, StoreError>) {
        if let Some(reserve) = &self.reserve {
            reserve.note(result);
        }
    }

    /// Refuses changes that need room while the disk is full.
    fn check_room(&self) -> Result<(), StoreError> {
        self.reserve.as_ref().map_or(Ok(()), |reserve| reserve.check())
    }

    /// Reads a state in which nothing is half done.
    async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match &self.reader {
            Some(reader) => reader.read(read).await,
            None => self.writer.read(read).await,
        }
    }
}

impl Environment {
    /// As it is kept: production, which has no id, as the empty one.
    fn key(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}
