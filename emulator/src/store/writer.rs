//! The one thread that changes the state, several changes to a transaction.
//!
//! While a transaction is committed the next changes gather, and go together into the following one:
//! the more callers wait, the less each of them costs.

use std::fs::File;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::StoreError;

/// How many changes go into one transaction at most, so that the first does not wait for too many.
const TOGETHER: usize = 256;

/// Makes a change in a transaction that is open, or does not if there is none.
type Change = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Answer + Send>;

/// Tells whoever asked for a change how the transaction went.
type Answer = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

enum Command {
    Change(Change),
    Read(Box<dyn FnOnce(&Connection) + Send>),
    Close,
}

/// The handle of the thread.
#[derive(Debug)]
pub(super) struct Writer {
    inbox: Sender<Command>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread, which holds `lock` until it has closed the database. `last` is done before that.
    pub(super) fn start(
        db: Connection,
        lock: Option<File>,
        last: impl FnOnce(&Connection) + Send + 'static,
    ) -> io::Result<Self> {
        let (inbox, commands) = channel();
        let thread = thread::Builder::new().name("store".into()).spawn(move || {
            serve(&db, &commands);
            last(&db);
            drop(db);
            drop(lock);
        })?;
        Ok(Self { inbox, thread: Mutex::new(Some(thread)) })
    }

    /// Makes a change, and returns when it is recorded. `recorded` is called before that, on the
    /// thread of the writer, and so in the order of the changes.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
        recorded: impl FnOnce(&T) + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let change: Change = Box::new(move |db| {
            let result = db.and_then(|db| undoable(db, change).map_err(|e| StoreError::not_recorded(&e)));
            Box::new(move |committed| {
                let result = committed.and(result);
                if let Ok(value) = &result {
                    recorded(value);
                }
                // Whoever asked may have gone.
                let _ = answer.send(result);
            })
        });
        // When nobody takes the command, its answer goes with it.
        let _ = self.inbox.send(Command::Change(change));
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
        let _ = self.inbox.send(Command::Change(change));
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
        let _ = self.inbox.send(Command::Read(read));
        answered.await.unwrap_or(Err(StoreError::Stopped))
    }

    /// Asks the thread to end once it has done what it was asked before.
    pub(super) fn close(&self) {
        // An error says that it has ended already.
        let _ = self.inbox.send(Command::Close);
    }

    /// Returns when the thread has ended.
    pub(super) async fn ended(&self) {
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

fn serve(db: &Connection, commands: &Receiver<Command>) {
    let mut next = commands.recv();
    while let Ok(command) = next {
        let change = match command {
            Command::Change(change) => change,
            Command::Read(read) => {
                read(db);
                next = commands.recv();
                continue;
            }
            Command::Close => return,
        };
        // Those that have come meanwhile go along.
        let mut changes = vec![change];
        let mut other = None;
        while changes.len() < TOGETHER && other.is_none() {
            match commands.try_recv() {
                Ok(Command::Change(change)) => changes.push(change),
                Ok(command) => other = Some(command),
                Err(_) => break,
            }
        }
        record(db, changes);
        next = other.map_or_else(|| commands.recv(), Ok);
    }
}

/// Makes changes in one transaction, and tells those who wait how it went.
fn record(db: &Connection, changes: Vec<Change>) {
    let mut transaction = execute(db, "BEGIN IMMEDIATE");
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
