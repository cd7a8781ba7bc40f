//! The state of one emulator: opens it, and reads and changes it.

use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::Connection;
use tokio::sync::watch;
use tokio::time::timeout;

use super::abandoned::Abandoned;
use super::access_tokens::AccessTokens;
use super::cache::Cache;
use super::error::StoreError;
use super::job_ids::JobIds;
use super::live_job::{PutOff, close_those_left};
use super::location::{Location, SyncMode};
use super::reader::Reader;
use super::reserve::Reserve;
use super::writer::Writer;
use super::{file, schema};
use crate::clock::Clock;

/// How long changes under way may take when the store closes, before they are abandoned.
const TO_FINISH: Duration = Duration::from_secs(1);

/// The state of one emulator.
#[derive(Debug)]
pub(crate) struct Store {
    pub(super) writer: Writer,
    /// None if the state is in memory: then the writer's connection is the only one.
    pub(super) reader: Option<Reader>,
    pub(super) abandoned: Abandoned,
    pub(super) clock: Clock,
    pub(super) job_ids: JobIds,
    pub(super) put_off: Mutex<PutOff>,
    /// None if the state is in memory.
    reserve: Option<Arc<Reserve>>,
    /// How many jobs have not ended.
    pub(super) jobs_under_way: AtomicUsize,
    pub(super) functions: Cache,
    pub(super) access_tokens: AccessTokens,
    /// Whether there may be something to clear.
    pub(super) to_clear: AtomicBool,
    /// What is damaged in the data file, once that is found.
    pub(super) damage: watch::Sender<Option<String>>,
    /// Held while old jobs are cleared, or the whole state is replaced.
    pub(super) replacing: tokio::sync::Mutex<()>,
}

impl Store {
    /// Opens the state, or creates an empty one, and ends the jobs that an earlier emulator left waiting or
    /// executing. However many jobs there are, it reads little of the data file.
    ///
    /// # Errors
    /// If the data file cannot be used, with what to do about it; then it is left untouched.
    pub(crate) fn open(location: &Location, sync: SyncMode, clock: Clock) -> io::Result<Self> {
        let abandoned = Abandoned::default();
        let (mut db, reader, lock, reserve) = match location {
            Location::Memory => (Connection::open_in_memory().map_err(io::Error::other)?, None, None, None),
            Location::Directory(directory) => {
                let file = file::open(directory, sync)?;
                let reserve = Some(Arc::new(file.reserve));
                let reader = Reader::new(file.path, abandoned.clone());
                (file.db, Some(reader), Some(file.lock), reserve)
            }
        };
        let prepare = |db: &Connection| {
            schema::migrate(db)?;
            close_those_left(db, clock.now())?;
            Ok((JobIds::reserve(db)?, AccessTokens::load(db, clock.now())?))
        };
        let prepared: rusqlite::Result<_> = prepare(&db);
        let (job_ids, access_tokens) = prepared.map_err(|error| match location {
            Location::Memory => io::Error::other(error),
            Location::Directory(directory) => file::unusable(directory, &error),
        })?;
        let last = {
            let clock = clock.clone();
            move |db: &mut Connection| {
                let _ = Abandoned::ends_no_more(db);
                // What fails here is done when the file is opened again.
                let _ = close_those_left(db, clock.now());
                let _ = db.pragma_update(None, "wal_checkpoint", "truncate");
            }
        };
        abandoned.ends(&mut db).map_err(io::Error::other)?;
        let writer = Writer::start(db, lock, sync == SyncMode::Full, last)?;
        let functions = Cache::default();
        // An earlier emulator may have left something to clear.
        let to_clear = true.into();
        let replacing = tokio::sync::Mutex::default();
        let damage = watch::Sender::default();
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

    /// Closes the state: changes under way are finished, later ones refused.
    pub(crate) fn close(&self) {
        self.writer.close();
    }

    /// Returns when the state is closed and another emulator can open it. A change that takes longer than a moment
    /// is abandoned.
    pub(crate) async fn closed(&self) {
        let mut ended = pin!(self.writer.ended());
        if timeout(TO_FINISH, &mut ended).await.is_err() {
            self.abandoned.set();
            ended.await;
        }
        // Ends reads as well, which the writer does not know of.
        self.abandoned.set();
    }

    /// Makes a change, and returns when it is recorded. A change that fails leaves nothing behind.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.write_and(change, |_| ()).await
    }

    /// Makes a change, and calls `recorded` before it returns, in the order of the changes.
    pub(super) async fn write_and<T: Send + 'static>(
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

    /// Makes a change that frees space. On a full disk it gets the space that is reserved for it.
    pub(super) async fn write_freeing<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Clone + Send + 'static,
        recorded: impl FnOnce(&T) + Clone + Send + 'static,
    ) -> Result<T, StoreError> {
        let first = self.writer.write(change.clone(), recorded.clone()).await;
        let Some(reserve) = &self.reserve else { return first };
        if !matches!(first, Err(StoreError::NotRecorded(_))) {
            // The freed space is in the data file, and the log may have none for the next change.
            self.empty_log_if_full().await;
            return first;
        }
        reserve.give_up();
        reserve.note(&first);
        self.empty_log_if_full().await;
        let second = self.writer.write(change, recorded).await;
        self.empty_log_if_full().await;
        // If there is no space yet, the next change looks again.
        let _ = reserve.check();
        second
    }

    /// Empties SQLite's log after a change has found no space.
    async fn empty_log_if_full(&self) {
        if let Some(reserve) = self.reserve.as_ref().filter(|reserve| reserve.was_full()) {
            let reserve = Arc::clone(reserve);
            // The next change may find space even if this fails.
            let _ = self.writer.read(move |db| reserve.empty_log(db)).await;
        }
    }

    pub(super) fn note_room<T>(&self, result: &Result<T, StoreError>) {
        if let Some(reserve) = &self.reserve {
            reserve.note(result);
        }
    }

    /// Refuses changes that need space while the disk is full.
    pub(super) fn check_room(&self) -> Result<(), StoreError> {
        self.reserve.as_ref().map_or(Ok(()), |reserve| reserve.check())
    }

    /// Reads a consistent state.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        match &self.reader {
            Some(reader) => reader.read(read).await,
            None => self.writer.read(read).await,
        }
    }
}
