//! Who has signed in: codes, access tokens and refresh tokens. Only digests of them are kept.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use minapp_cloud_function::Timestamp;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest as _, Sha256};

use super::{Store, StoreError};

/// How many sign-ins whose access token has expired are kept, so that they can still be renewed.
const KEPT_EXPIRED: i64 = 10_000;

type Digest = [u8; 32];

fn digest(secret: &str) -> Digest {
    Sha256::digest(secret).into()
}

/// The access tokens that work, so that a request is let pass without a look at the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct AccessTokens(Arc<RwLock<Working>>);

#[derive(Debug, Default)]
struct Working {
    /// With when they expire.
    tokens: HashMap<Digest, Timestamp>,
    /// At how many the expired ones are cleared out.
    clear_at: usize,
}

impl AccessTokens {
    pub(super) fn load(db: &Connection, now: Timestamp) -> rusqlite::Result<Self> {
        let mut select = db.prepare("SELECT access_digest, expires_at FROM tokens WHERE expires_at > ?1")?;
        let tokens = select.query_map([now.as_unix_micros()], |row| {
            Ok((row.get(0)?, Timestamp::from_unix_micros(row.get(1)?)))
        })?;
        let tokens = tokens.collect::<rusqlite::Result<_>>()?;
        Ok(Self(Arc::new(RwLock::new(Working { tokens, clear_at: 0 }))))
    }

    /// Takes the place of all that there were.
    pub(super) fn replace_all(&self, restored: Self) {
        let restored = std::mem::take(&mut *restored.0.write().unwrap_or_else(PoisonError::into_inner));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = restored;
    }

    fn replace(&self, old: Option<&Digest>, new: Digest, expires_at: Timestamp, now: Timestamp) {
        let mut working = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(old) = old {
            working.tokens.remove(old);
        }
        if working.tokens.len() >= working.clear_at {
            working.tokens.retain(|_, expires_at| *expires_at > now);
            working.clear_at = 2 * working.tokens.len() + 100;
        }
        working.tokens.insert(new, expires_at);
    }
}

/// What a sign-in gives.
#[derive(Debug)]
pub(crate) struct NewTokens<'a> {
    pub(crate) access: &'a str,
    pub(crate) refresh: &'a str,
    /// How long the access token works.
    pub(crate) lifetime: Duration,
}

impl Store {
    /// Keeps a code that can be exchanged for so long.
    pub(crate) async fn add_code(&self, code: &str, lifetime: Duration) -> Result<(), StoreError> {
        let (digest, now) = (digest(code), self.clock.now());
        self.write(move |db| {
            // Those that nobody came for must not pile up.
            let mut delete = db.prepare_cached("DELETE FROM codes WHERE expires_at <= ?1")?;
            delete.execute([now.as_unix_micros()])?;
            let expires_at = now.saturating_add(lifetime).as_unix_micros();
            db.prepare_cached("INSERT INTO codes VALUES (?1, ?2)")?.execute((digest, expires_at))?;
            Ok(())
        })
        .await
    }

    /// Takes a code away and keeps tokens instead. False, with no tokens kept, if the code was not there
    /// or not good until now.
    pub(crate) async fn exchange_code(&self, code: &str, new: NewTokens<'_>) -> Result<bool, StoreError> {
        let (digest, now) = (digest(code), self.clock.now());
        let taken = move |db: &Connection| {
            let mut delete = db.prepare_cached("DELETE FROM codes WHERE digest = ?1 RETURNING expires_at")?;
            let expires_at: Option<i64> = delete.query_row([digest], |row| row.get(0)).optional()?;
            Ok(expires_at.filter(|at| *at > now.as_unix_micros()).map(|_| None))
        };
        self.replace_tokens(taken, new, now).await
    }

    /// Takes a refresh token away, with the access token that it came with, and keeps new ones instead.
    /// False, with no tokens kept, if it was not there.
    pub(crate) async fn renew_tokens(&self, refresh: &str, new: NewTokens<'_>) -> Result<bool, StoreError> {
        let digest = digest(refresh);
        let taken = move |db: &Connection| {
            let mut delete =
                db.prepare_cached("DELETE FROM tokens WHERE refresh_digest = ?1 RETURNING access_digest")?;
            delete.query_row([digest], |row| row.get(0).map(Some)).optional()
        };
        self.replace_tokens(taken, new, self.clock.now()).await
    }

    /// Keeps tokens if something was taken away for them; the access token in it, if there is one, stops
    /// working. All in one transaction: whoever is cut off in between can try again.
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
        let working = self.access_tokens.0.read().unwrap_or_else(PoisonError::into_inner);
        working.tokens.get(&digest(token)).is_some_and(|expires_at| *expires_at > self.clock.now())
    }
}
