//! The access tokens that work, in memory.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use minapp_cloud_function::Timestamp;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

pub(super) type Digest = [u8; 32];

pub(super) fn digest(secret: &str) -> Digest {
    Sha256::digest(secret).into()
}

/// The access tokens that work, so that checking a request does not read the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct AccessTokens(Arc<RwLock<Working>>);

#[derive(Debug, Default)]
struct Working {
    /// With the time at which each expires.
    tokens: HashMap<Digest, Timestamp>,
    /// How many there may be before the expired ones are removed.
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

    /// Replaces all tokens.
    pub(super) fn replace_all(&self, restored: Self) {
        let restored = std::mem::take(&mut *restored.0.write().unwrap_or_else(PoisonError::into_inner));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = restored;
    }

    /// Adds a token, in exchange for `old` if there is one.
    pub(super) fn replace(&self, old: Option<&Digest>, new: Digest, expires_at: Timestamp, now: Timestamp) {
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

    pub(super) fn contains(&self, token: &str, now: Timestamp) -> bool {
        let working = self.0.read().unwrap_or_else(PoisonError::into_inner);
        working.tokens.get(&digest(token)).is_some_and(|expires_at| *expires_at > now)
    }
}
