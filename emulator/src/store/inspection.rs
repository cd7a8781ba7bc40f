//! Checks the whole data file once while the emulator runs. At the start that would take longer the more jobs there
//! are.

use std::sync::Arc;
use std::time::Duration;

use super::database::Store;
use super::file;

/// How long after the start: the first calls take precedence.
const AFTER: Duration = Duration::from_secs(1);

impl Store {
    /// Checks the file once, on a task of its own. If it is damaged, nothing more is recorded, and each call that would
    /// record something gets an error that says why.
    pub(crate) fn inspect(self: &Arc<Self>) {
        if self.reader.is_none() {
            return;
        }
        let store = Arc::downgrade(self);
        tokio::spawn(async move {
            tokio::time::sleep(AFTER).await;
            let Some(store) = store.upgrade() else { return };
            if let Ok(Some(what)) = store.read(|db| Ok(file::damage(db))).await {
                let why = format!(
                    "emulator.db is damaged: {what}. Nothing more is written to it: stop the emulator, and move the file away \
                     or choose another directory"
                );
                store.writer.refuse(why.clone());
                store.damage.send_replace(Some(why));
            }
        });
    }

    /// Returns once damage is found, with what to do about it; never while there is none.
    pub(crate) async fn damaged(&self) -> String {
        let mut damage = self.damage.subscribe();
        match damage.wait_for(Option::is_some).await.map(|found| found.clone()) {
            Ok(Some(why)) => why,
            // The sender is this store's own.
            _ => std::future::pending().await,
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use crate::clock::Clock;
    use crate::store::{Location, Store, SyncMode};

    /// How many bytes this thread has read, wherever from.
    fn bytes_read() -> u64 {
        let counters = std::fs::read_to_string("/proc/thread-self/io").unwrap();
        counters.lines().find_map(|line| line.strip_prefix("rchar: ")).unwrap().parse().unwrap()
    }

    #[tokio::test]
    async fn a_start_reads_no_more_of_a_file_with_many_jobs() {
        let directory =
            std::env::temp_dir().join(format!("minapp-emulator-inspection-{}", std::process::id()));
        let location = Location::Directory(directory.clone());
        let open = async || {
            let before = bytes_read();
            let store = Store::open(&location, SyncMode::Normal, Clock::default()).unwrap();
            let read = bytes_read() - before;
            store.close();
            store.closed().await;
            read
        };
        open().await;
        let empty = open().await;
        let db = rusqlite::Connection::open(directory.join("emulator.db")).unwrap();
        db.execute_batch(
            "BEGIN;
             INSERT INTO functions VALUES (1, '', 'test', '', '', 'P_FREE', 0, 0);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000)
             INSERT INTO jobs SELECT i, 1, 'open_api', 'time_sensitive', 'fulfilled', i, i, i, 0, hex(zeroblob(50))
             FROM n;
             COMMIT",
        )
        .unwrap();
        crate::store::counts::add_all(&db).unwrap();
        db.close().unwrap();
        let size = std::fs::metadata(directory.join("emulator.db")).unwrap().len();
        let full = open().await;
        let _ = std::fs::remove_dir_all(directory);
        assert!(size > 8_000_000, "{size}");
        assert!(full < empty + 100_000, "{full} bytes of {size}, and {empty} of an empty file");
    }
}
