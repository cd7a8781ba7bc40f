//! Keys that are made once, and kept so that what was signed before a restart is good after it.

use rusqlite::{Connection, OptionalExtension};

use super::{Store, StoreError};

impl Store {
    /// The key of this name: `fresh` the first time, and the same ever after.
    pub(crate) async fn key<const LENGTH: usize>(
        &self,
        name: &'static str,
        fresh: [u8; LENGTH],
    ) -> Result<[u8; LENGTH], StoreError> {
        let kept = move |db: &Connection| {
            db.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).optional()
        };
        // On a full disk nothing can be written, but a key that is kept can be used.
        if let Some(kept) = self.writer.read(kept).await? {
            return Ok(kept);
        }
        self.write(move |db| {
            db.execute("INSERT INTO settings VALUES (?1, ?2)", (name, &fresh))?;
            Ok(fresh)
        })
        .await
    }
}
