//! Who has signed in: codes, access tokens and refresh tokens. Only digests of them are kept.

use std::time::Duration;

use minapp_cloud_function::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::access_tokens::{Digest, digest};
use super::database::Store;
use super::error::StoreError;

/// How many sign-ins are kept after their access token has expired, so that they can still be renewed.
const KEPT_EXPIRED: i64 = 10_000;

/// What a sign-in gives.
#[derive(Debug)]
pub(crate) struct NewTokens<'a> {
    pub(crate) access: &'a str,
    pub(crate) refresh: &'a str,
    /// The lifetime of the access token.
    pub(crate) lifetime: Duration,
}

impl Store {
    /// Keeps a code that can be exchanged during its lifetime.
    pub(crate) async fn add_code(&self, code: &str, lifetime: Duration) -> Result<(), StoreError> {
        let (digest, now) = (digest(code), self.clock.now());
        self.write(move |db| {
            // Codes that are never exchanged must not pile up.
            let mut delete = db.prepare_cached("DELETE FROM codes WHERE expires_at <= ?1")?;
            delete.execute([now.as_unix_micros()])?;
            let expires_at = now.saturating_add(lifetime).as_unix_micros();
            db.prepare_cached("INSERT INTO codes VALUES (?1, ?2)")?.execute((digest, expires_at))?;
            Ok(())
        })
        .await
    }

    /// Exchanges a code for tokens. False, with no tokens kept, if the code is unknown or has expired.
    pub(crate) async fn exchange_code(&self, code: &str, new: NewTokens<'_>) -> Result<bool, StoreError> {
        let (digest, now) = (digest(code), self.clock.now());
        let taken = move |db: &Connection| {
            let mut delete = db.prepare_cached("DELETE FROM codes WHERE digest = ?1 RETURNING expires_at")?;
            let expires_at: Option<i64> = delete.query_row([digest], |row| row.get(0)).optional()?;
            Ok(expires_at.filter(|at| *at > now.as_unix_micros()).map(|_| None))
        };
        self.replace_tokens(taken, new, now).await
    }

    /// Replaces a refresh token and its access token with new ones. False, with no tokens kept, if it is unknown.
    pub(crate) async fn renew_tokens(&self, refresh: &str, new: NewTokens<'_>) -> Result<bool, StoreError> {
        let digest = digest(refresh);
        let taken = move |db: &Connection| {
            let mut delete =
                db.prepare_cached("DELETE FROM tokens WHERE refresh_digest = ?1 RETURNING access_digest")?;
            delete.query_row([digest], |row| row.get(0).map(Some)).optional()
        };
        self.replace_tokens(taken, new, self.clock.now()).await
    }

    /// Keeps tokens in exchange for what `taken` removes; the access token in it, if there is one, stops working.
    /// All in one transaction: a client that is interrupted can retry.
    async fn replace_tokens(
        &self,
        taken: impl FnOnce(&Connection) -> rusqlite::Result<Option<Option<Digest>>> + Send + 'static,
        new: NewTokens<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (access, refresh, expires_at) =
            (digest(new.access), digest(new.refresh), now.saturating_add(new.lifetime));
        let working = self.access_tokens.clone();
        let change = move |db: &Connection| {
            let taken = taken(db)?;
            if taken.is_some() {
                let mut insert = db.prepare_cached(
                    "INSERT INTO tokens (access_digest, refresh_digest, expires_at) VALUES (?1, ?2, ?3)",
                )?;
                insert.execute((access, refresh, expires_at.as_unix_micros()))?;
                let mut delete = db.prepare_cached(
                    "DELETE FROM tokens WHERE id <= last_insert_rowid() - ?1 AND expires_at <= ?2",
                )?;
                delete.execute((KEPT_EXPIRED, now.as_unix_micros()))?;
            }
            Ok(taken)
        };
        let recorded = move |taken: &Option<Option<Digest>>| {
            if let Some(old) = taken {
                working.replace(old.as_ref(), access, expires_at, now);
            }
        };
        Ok(self.write_and(change, recorded).await?.is_some())
    }

    /// Whether an access token works now.
    pub(crate) fn is_access_token(&self, token: &str) -> bool {
        self.access_tokens.contains(token, self.clock.now())
    }
}
