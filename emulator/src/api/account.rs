//! Who may sign in, and with what.

use std::time::Duration;

use axum::http::{HeaderMap, header};
use minapp_cloud_function::Secret;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The credentials of the emulator's only app.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    /// An access token that always works.
    pub(crate) token: Secret,
    pub(crate) client_id: String,
    pub(crate) client_secret: Secret,
}

/// The lifetimes of what a sign-in returns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lifetimes {
    pub(crate) code: Duration,
    pub(crate) token: Duration,
}

/// The access token that a request bears.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}

/// Compares in a time that reveals nothing about the secret, not even its length.
pub(super) fn same_secret(given: &str, secret: &str) -> bool {
    Sha256::digest(given).ct_eq(&Sha256::digest(secret)).into()
}
