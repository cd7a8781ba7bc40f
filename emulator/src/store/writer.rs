//! Changes the state, several changes to a transaction.
//!
//! Changes wait in a queue. While a transaction is committed the next ones gather, and go together into the
//! following one: the more callers wait, the less each change costs. A thread makes them. Quick changes are made by
//! the first caller, also for callers that come meanwhile, because waking the thread takes longer than recording a
//! job; but not if each commit waits for the disk.

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

/// The most changes in one transaction, so that the first does not wait for too many.
const TOGETHER: usize = 256;

/// How many transactions a caller makes for others before the thread continues.
const FOR_OTHERS: usize = 4;

/// How many changes are worth waiting for when more are expected: with so many, each costs little.
const WORTHWHILE: usize = 8;

/// How often to yield to other tasks while waiting for more changes.
const TURNS: usize = 8;

/// Makes a change in an open transaction, or fails if there is none.
type Change = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Reply + Send>;

/// Tells the caller of a change whether the transaction was committed.
type Reply = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

enum Command {
    Change(Change),
    /// A change that takes less time than waking the thread.
    Quick(Change),
    Read(Box<dyn FnOnce(&Connection) + Send>),
}

/// The handle of the thread.
#[derive(Debug)]
pub(super) struct Writer {
    queue: Arc<Queue>,
    thread: Thread,
    handle: Mutex<Option<JoinHandle<()>>>,
    /// Whether a commit waits for the disk.
    slow: bool,
}

/// The commands, and the connection. Whoever puts a command into an empty queue makes sure that it is carried out;
/// whoever has carried one out looks for more.
#[derive(Debug)]
struct Queue {
    state: Mutex<State>,
    /// None once the thread has ended. Locked by whoever carries out commands.
    db: Mutex<Option<Connection>>,
    /// Why all changes are refused, if they are.
    refusal: OnceLock<StoreError>,
}

#[derive(Default)]
struct State {
    commands: VecDeque<Command>,
    /// Accepts no more commands.
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
        let queue =
            Arc::new(Queue { state: Mutex::default(), db: Mutex::new(Some(db)), refusal: OnceLock::new() });
        let handle = thread::Builder::new().name("store".into()).spawn({
            let queue = Arc::clone(&queue);
            move || {
                queue.serve();
                let db = queue.db().take();
                if let Some(mut db) = db {
                    last(&mut db);
                }
                drop(lock);
            }
        })?;
        let thread = handle.thread().clone();
        Ok(Self { queue, thread, handle: Mutex::new(Some(handle)), slow })
    }

    /// Makes a change, and returns when it is recorded. `recorded` is called before that, and in the order of
    /// the changes.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
        recorded: impl FnOnce(&T) + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, replied) = oneshot::channel();
        let change = |db: &Connection| undoable(db, change);
        self.ask(Command::Change(replied_change(change, recorded, reply)));
        replied.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Makes a short change, and returns when it is recorded. If it fails, the whole transaction is rolled back: a
    /// savepoint takes longer than the change. `expected` is how many changes may come in the next moment, this one
    /// included.
    pub(super) async fn write_quickly<T: Send + 'static>(
        &self,
        expected: usize,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, replied) = oneshot::channel();
        let change = |db: &Connection| {
            change(db).inspect_err(|_| {
                // Whoever began the transaction checks whether it is still open.
                let _ = execute(db, "ROLLBACK");
            })
        };
        let command = Command::Quick(replied_change(change, |_| (), reply));
        if self.slow {
            self.ask(command);
        } else if self.queue.put(command) {
            let duty = Duty(self);
            for _ in 0..TURNS {
                if self.queue.length() >= expected.min(WORTHWHILE) {
                    break;
                }
                yield_now().await;
            }
            drop(duty);
        }
        replied.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Makes a change without waiting for it. Errors are ignored.
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
        let (reply, replied) = oneshot::channel();
        let read = Box::new(move |db: &Connection| {
            let _ = reply.send(read(db).map_err(|error| StoreError::not_read(&error)));
        });
        self.ask(Command::Read(read));
        replied.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Refuses all changes from now on, for this reason.
    pub(super) fn refuse(&self, why: String) {
        // The first reason is kept.
        let _ = self.queue.refusal.set(StoreError::NotRecorded(why));
    }

    /// Asks the thread to end after the commands in the queue.
    pub(super) fn close(&self) {
        self.queue.state().closed = true;
        self.thread.unpark();
    }

    /// Returns when the thread has ended.
    pub(super) async fn ended(&self) {
        let handle = self.handle.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(handle) = handle {
            let _ = tokio::task::spawn_blocking(move || handle.join()).await;
        }
    }

    /// Gives the thread a command.
    fn ask(&self, command: Command) {
        if self.queue.put(command) {
            self.thread.unpark();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

/// The duty to empty the queue, even if the caller is cancelled meanwhile.
struct Duty<'a>(&'a Writer);

impl Drop for Duty<'_> {
    fn drop(&mut self) {
        let Writer { queue, thread, .. } = self.0;
        for _ in 0..FOR_OTHERS {
            let db = match queue.db.try_lock() {
                Ok(db) => db,
                Err(TryLockError::Poisoned(db)) => db.into_inner(),
                // Whoever holds the lock carries on.
                Err(TryLockError::WouldBlock) => return,
            };
            let Some(db) = &*db else { return };
            let changes = queue.next(|command| match command {
                Command::Quick(change) => Ok(change),
                other => Err(other),
            });
            if changes.is_empty() {
                break;
            }
            queue.record(db, changes);
        }
        if !queue.state().commands.is_empty() {
            thread.unpark();
        }
    }
}

impl Queue {
    /// Appends a command; returns whether it is the first. A closed queue drops it, and its sender with it.
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

    /// Takes the changes for the next transaction from the front of the queue, up to one that `which` rejects.
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

    /// The thread: carries out commands until the queue is closed.
    fn serve(&self) {
        loop {
            let closed = self.state().closed;
            // Checked again: a caller that found the lock taken has left its command to us.
            while self.work() || !self.state().commands.is_empty() {}
            if closed {
                return;
            }
            thread::park();
        }
    }

    /// Makes one transaction, or reads once. Returns whether there was a command.
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

    /// Makes changes in one transaction, and replies to their callers.
    fn record(&self, db: &Connection, changes: Vec<Change>) {
        let mut transaction = match self.refusal.get() {
            Some(why) => Err(why.clone()),
            None => execute(db, "BEGIN IMMEDIATE"),
        };
        let mut replies = Vec::with_capacity(changes.len());
        for change in changes {
            replies.push(change(transaction.clone().map(|()| db)));
            if transaction.is_ok() && db.is_autocommit() {
                // Some failures, such as those of the disk, make SQLite roll back the whole transaction.
                transaction = Err(StoreError::NotRecorded("a change made along with it failed".into()));
            }
        }
        if transaction.is_ok() {
            transaction = execute(db, "COMMIT");
        }
        if !db.is_autocommit() {
            // If this fails, the next transaction reports it.
            let _ = execute(db, "ROLLBACK");
        }
        for reply in replies {
            reply(transaction.clone());
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
fn replied_change<T: Send + 'static>(
    change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    recorded: impl FnOnce(&T) + Send + 'static,
    reply: oneshot::Sender<Result<T, StoreError>>,
) -> Change {
    Box::new(move |db| {
        let result = db.and_then(|db| change(db).map_err(|error| StoreError::not_recorded(&error)));
        Box::new(move |committed| {
            let result = committed.and(result);
            if let Ok(value) = &result {
                recorded(value);
            }
            // The caller may have left.
            let _ = reply.send(result);
        })
    })
}

/// Makes a change that can fail without rolling back the others in the transaction.
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
