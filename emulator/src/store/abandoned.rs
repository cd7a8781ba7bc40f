//! Interrupts statements that take too long when the store closes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

/// How many steps of SQLite there are between checks: a fraction of a millisecond.
const STEPS: i32 = 10_000;

/// Whether statements are to be interrupted. Clones share this.
#[derive(Clone, Debug, Default)]
pub(super) struct Abandoned(Arc<AtomicBool>);

impl Abandoned {
    /// Interrupts current and later statements.
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Lets this interrupt the statements of a connection.
    pub(super) fn ends(&self, db: &mut Connection) -> rusqlite::Result<()> {
        let abandoned = Arc::clone(&self.0);
        db.progress_handler(STEPS, Some(move || abandoned.load(Ordering::Relaxed)))
    }

    /// Undoes [`ends`](Self::ends).
    pub(super) fn ends_no_more(db: &mut Connection) -> rusqlite::Result<()> {
        db.progress_handler(0, None::<fn() -> bool>)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use crate::clock::Clock;
    use crate::store::{Location, Store, StoreError, SyncMode};

    const WITHOUT_END: &str =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    #[tokio::test]
    async fn a_statement_without_end_does_not_hold_up_the_end() {
        let directory =
            std::env::temp_dir().join(format!("minapp-emulator-abandoned-{}", std::process::id()));
        for location in [Location::Memory, Location::Directory(directory.clone())] {
            let store = Store::open(&location, SyncMode::Normal, Clock::default()).unwrap();
            let busy = store.write(|db| db.query_row(WITHOUT_END, [], |row| row.get::<_, i64>(0)));
            let read = store.read(|db| db.query_row(WITHOUT_END, [], |row| row.get::<_, i64>(0)));
            let end = async {
                store.close();
                store.closed().await;
            };
            let all = async { tokio::join!(busy, read, end) };
            let (busy, read, ()) = timeout(Duration::from_secs(60), all).await.expect("it ends");
            assert!(matches!(busy, Err(StoreError::NotRecorded(_))), "{busy:?}");
            assert!(matches!(read, Err(StoreError::NotRead(_))), "{read:?}");
        }
        let _ = std::fs::remove_dir_all(directory);
    }
}
