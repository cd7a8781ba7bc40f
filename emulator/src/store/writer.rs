//! Changes the state, several changes to a transaction.
//!
//! Changes stand in line. While a transaction is committed the next ones gather, and go together into the
//! following one: the more callers wait, the less each of them costs. A thread makes them. Those that are
//! quick are made by whoever asks first, and for all who ask meanwhile: to wake a thread takes longer than to
//! record a job. But not where each commit waits for the disk.

use std::collections::VecDeque;
use std::fmt;
use std::fs::File;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::thread::{self, JoinHandle, Thread};

use rusqlite::Connection;
use tokio::sync::oneshot;
use tokio::task::yield_now;

use super::error::StoreError;

/// How many changes go into one transaction at most, so that the first does not wait for too many.
const TOGETHER: usize = 256;

/// How many transactions somebody makes for others before the thread has to go on.
const FOR_OTHERS: usize = 4;

/// For how many changes it is worth to wait, when others are expected: then each costs little.
const WORTHWHILE: usize = 8;

/// How often all other tasks get their turn meanwhile.
const TURNS: usize = 8;

/// Makes a change in a transaction that is open, or does not if there is none.
type Change = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Answer + Send>;

/// Tells whoever asked for a change how the transaction went.
type Answer = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

enum Command {
    Change(Change),
    /// A change that takes less time than to wake a thread.
    Quick(Change),
    Read(Box<dyn FnOnce(&Connection) + Send>),
}

/// The handle of the thread.
#[derive(Debug)]
pub(super) struct Writer {
    line: Arc<Line>,
    thread: Thread,
    handle: Mutex<Option<JoinHandle<()>>>,
    /// Whether a commit waits for the disk.
    slow: bool,
}

/// What is to be done, and with what. Whoever puts something into an empty line sees to it that it is done;
/// whoever has done something looks whether there is more.
#[derive(Debug)]
struct Line {
    state: Mutex<State>,
    /// None once the thread has ended. Held by whoever does what stands in line.
    db: Mutex<Option<Connection>>,
    /// Why nothing more is recorded, if so.
    refusal: OnceLock<StoreError>,
}

#[derive(Default)]
struct State {
    commands: VecDeque<Command>,
    /// Takes no more.
    closed: bool,
}

impl Writer {
    /// Starts the thread, which holds `lock` until it has closed the database. `last` is done before that.
    /// `slow` says that each commit waits for the disk.
    pub(super) fn start(
        db: Connection,
        lock: Option<File>,
        slow: bool,
        last: impl FnOnce(&mut Connection) + Send + 'static,
    ) -> io::Result<Self> {
        let line =
            Arc::new(Line { state: Mutex::default(), db: Mutex::new(Some(db)), refusal: OnceLock::new() });
        let handle = thread::Builder::new().name("store".into()).spawn({
            let line = Arc::clone(&line);
            move || {
                line.serve();
                let db = line.db().take();
                if let Some(mut db) = db {
                    last(&mut db);
                }
                drop(lock);
            }
        })?;
        let thread = handle.thread().clone();
        Ok(Self { line, thread, handle: Mutex::new(Some(handle)), slow })
    }

    /// Makes a change, and returns when it is recorded. `recorded` is called before that, and in the order of
    /// the changes.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
        recorded: impl FnOnce(&T) + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let change = |db: &Connection| undoable(db, change);
        self.ask(Command::Change(answered_change(change, recorded, answer)));
        answered.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Makes a short change, and returns when it is recorded. One that fails takes the whole transaction with
    /// it: to keep what it could be taken back with takes longer than the change. `expected` says how many
    /// changes may come in the next moment, this one included.
    pub(super) async fn write_quickly<T: Send + 'static>(
        &self,
        expected: usize,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let change = |db: &Connection| {
            change(db).inspect_err(|_| {
                // Whoever began the transaction looks whether it is there.
                let _ = execute(db, "ROLLBACK");
            })
        };
        let command = Command::Quick(answered_change(change, |_| (), answer));
        if self.slow {
            self.ask(command);
        } else if self.line.put(command) {
            let duty = Duty(self);
            for _ in 0..TURNS {
                if self.line.length() >= expected.min(WORTHWHILE) {
                    break;
                }
                yield_now().await;
            }
            drop(duty);
        }
        answered.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Makes a change that nobody waits for. Whether it was recorded is told to nobody.
    pub(super) fn write_unheard(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<()> + Send + 'static,
    ) {
        let change: Change = Box::new(move |db| {
            let _ = db.map(|db| undoable(db, change));
            Box::new(|_| ())
        });
        self.ask(Command::Change(change));
    }

    /// Reads on the writer's own connection, between transactions.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let read = Box::new(move |db: &Connection| {
            let _ = answer.send(read(db).map_err(|error| StoreError::not_read(&error)));
        });
        self.ask(Command::Read(read));
        answered.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Refuses all changes from now on, for this reason.
    pub(super) fn refuse(&self, why: String) {
        // The first reason stays.
        let _ = self.line.refusal.set(StoreError::NotRecorded(why));
    }

    /// Asks the thread to end once it has done what it was asked before.
    pub(super) fn close(&self) {
        self.line.state().closed = true;
        self.thread.unpark();
    }

    /// Returns when the thread has ended.
    pub(super) async fn ended(&self) {
        let handle = self.handle.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(handle) = handle {
            let _ = tokio::task::spawn_blocking(move || handle.join()).await;
        }
    }

    /// Has the thread do something.
    fn ask(&self, command: Command) {
        if self.line.put(command) {
            self.thread.unpark();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

/// The duty to see to the line; also of who is asked to stop meanwhile.
struct Duty<'a>(&'a Writer);

impl Drop for Duty<'_> {
    fn drop(&mut self) {
        let Writer { line, thread, .. } = self.0;
        for _ in 0..FOR_OTHERS {
            let db = match line.db.try_lock() {
                Ok(db) => db,
                Err(TryLockError::Poisoned(db)) => db.into_inner(),
                // Whoever is at it goes on.
                Err(TryLockError::WouldBlock) => return,
            };
            let Some(db) = &*db else { return };
            let changes = line.next(|command| match command {
                Command::Quick(change) => Ok(change),
                other => Err(other),
            });
            if changes.is_empty() {
                break;
            }
            line.record(db, changes);
        }
        if !line.state().commands.is_empty() {
            thread.unpark();
        }
    }
}

impl Line {
    /// Puts a command at the end of the line; says whether it is the first. A line that takes no more drops it,
    /// and its answer with it.
    fn put(&self, command: Command) -> bool {
        let mut state = self.state();
        if state.closed {
            return false;
        }
        state.commands.push_back(command);
        state.commands.len() == 1
    }

    fn length(&self) -> usize {
        self.state().commands.len()
    }

    /// Takes the changes from the line's head that go into the next transaction: those that `which` takes.
    fn next(&self, which: impl Fn(Command) -> Result<Change, Command>) -> Vec<Change> {
        let mut state = self.state();
        let mut changes = Vec::new();
        while changes.len() < TOGETHER
            && let Some(command) = state.commands.pop_front()
        {
            match which(command) {
                Ok(change) => changes.push(change),
                Err(other) => {
                    state.commands.push_front(other);
                    break;
                }
            }
        }
        changes
    }

    /// What the thread does: all that stands in line, until it is closed.
    fn serve(&self) {
        loop {
            let closed = self.state().closed;
            // Looked at once more when somebody may have found us at it, and left it to us.
            while self.work() || !self.state().commands.is_empty() {}
            if closed {
                return;
            }
            thread::park();
        }
    }

    /// Makes one transaction, or reads once. Whether there was anything to do.
    fn work(&self) -> bool {
        let db = self.db();
        let Some(db) = &*db else { return false };
        let changes = self.next(|command| match command {
            Command::Change(change) | Command::Quick(change) => Ok(change),
            other => Err(other),
        });
        if !changes.is_empty() {
            self.record(db, changes);
            return true;
        }
        let read = self.state().commands.pop_front();
        match read {
            Some(Command::Read(read)) => read(db),
            Some(Command::Change(change) | Command::Quick(change)) => self.record(db, vec![change]),
            None => return false,
        }
        true
    }

    /// Makes changes in one transaction, and tells those who wait how it went.
    fn record(&self, db: &Connection, changes: Vec<Change>) {
        let mut transaction = match self.refusal.get() {
            Some(why) => Err(why.clone()),
            None => execute(db, "BEGIN IMMEDIATE"),
        };
        let mut answers = Vec::with_capacity(changes.len());
        for change in changes {
            answers.push(change(transaction.clone().map(|()| db)));
            if transaction.is_ok() && db.is_autocommit() {
                // Some failures, of the disk for one, make SQLite take back the whole transaction.
                transaction = Err(StoreError::NotRecorded("a change made along with it failed".into()));
            }
        }
        if transaction.is_ok() {
            transaction = execute(db, "COMMIT");
        }
        if !db.is_autocommit() {
            // The next transaction says what is wrong, should this fail.
            let _ = execute(db, "ROLLBACK");
        }
        for answer in answers {
            answer(transaction.clone());
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn db(&self) -> MutexGuard<'_, Option<Connection>> {
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State").field("commands", &self.commands.len()).field("closed", &self.closed).finish()
    }
}

/// A change whose result is sent when it is recorded.
fn answered_change<T: Send + 'static>(
    change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    recorded: impl FnOnce(&T) + Send + 'static,
    answer: oneshot::Sender<Result<T, StoreError>>,
) -> Change {
    Box::new(move |db| {
        let result = db.and_then(|db| change(db).map_err(|error| StoreError::not_recorded(&error)));
        Box::new(move |committed| {
            let result = committed.and(result);
            if let Ok(value) = &result {
                recorded(value);
            }
            // Whoever asked may have gone.
            let _ = answer.send(result);
        })
    })
}

/// Makes one change so that it can fail without harm to the others in the transaction.
fn undoable<T>(
    db: &Connection,
    change: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    db.prepare_cached("SAVEPOINT change")?.execute([])?;
    let result = change(db);
    if result.is_err() && !db.is_autocommit() {
        db.prepare_cached("ROLLBACK TO change")?.execute([])?;
    }
    if !db.is_autocommit() {
        db.prepare_cached("RELEASE change")?.execute([])?;
    }
    result
}

fn execute(db: &Connection, sql: &str) -> Result<(), StoreError> {
    let done = db.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
    done.map(drop).map_err(|error| StoreError::not_recorded(&error))
}
