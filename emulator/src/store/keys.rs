//! Keys that are created once and kept, so that what was signed before a restart is valid after it.

use rusqlite::{Connection, OptionalExtension};

use super::database::Store;
use super::error::StoreError;

impl Store {
    /// The key of this name: `fresh` the first time, and the same from then on.
    pub(crate) async fn key<const LENGTH: usize>(
        &self,
        name: &'static str,
        fresh: [u8; LENGTH],
    ) -> Result<[u8; LENGTH], StoreError> {
        let kept = move |db: &Connection| {
            db.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).optional()
        };
        // On a full disk nothing can be written, but an existing key can be read.
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
