//! Connections that read the data file while the writer writes it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use super::abandoned::Abandoned;
use super::error::StoreError;

/// How many reads may run at once; others wait. More would not be faster.
const AT_ONCE: usize = 4;

/// Reads on threads of their own, since a long list takes a while.
#[derive(Debug)]
pub(super) struct Reader {
    connections: Arc<Connections>,
    permits: Semaphore,
}

#[derive(Debug)]
struct Connections {
    path: PathBuf,
    abandoned: Abandoned,
    idle: Mutex<Vec<Connection>>,
}

impl Reader {
    /// Opens nothing yet.
    pub(super) fn new(path: PathBuf, abandoned: Abandoned) -> Self {
        let connections = Arc::new(Connections { path, abandoned, idle: Mutex::default() });
        Self { connections, permits: Semaphore::new(AT_ONCE) }
    }

    pub(super) async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        // Never closed.
        let _permit = self.permits.acquire().await.map_err(|_| StoreError::Stopped)?;
        let connections = Arc::clone(&self.connections);
        let result = tokio::task::spawn_blocking(move || connections.read(read)).await;
        // It fails only if the Tokio runtime ends.
        result.map_err(|_| StoreError::Stopped)?.map_err(|error| StoreError::not_read(&error))
    }
}

impl Connections {
    fn read<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        let idle = self.idle().pop();
        let db = match idle {
            Some(db) => db,
            None => {
                let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
                let mut db = Connection::open_with_flags(&self.path, flags)?;
                db.pragma_update(None, "cell_size_check", true)?;
                self.abandoned.ends(&mut db)?;
                db
            }
        };
        // All that is read is consistent.
        let transaction = db.unchecked_transaction()?;
        let value = read(&transaction)?;
        transaction.finish()?;
        self.idle().push(db);
        Ok(value)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
