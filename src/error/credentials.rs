//! The error of a call for which no access token was obtained.

use std::{error::Error as StdError, fmt};

use super::source::Source;

/// No access token was obtained, so the call was not sent: the client has no credentials, or its token
/// source failed. A sign-in that the platform refused is a [`PlatformError`](super::PlatformError).
#[derive(Clone, Debug)]
pub struct CredentialsError {
    pub(super) what: String,
    /// Part of the message in `what`.
    pub(super) source: Option<Source>,
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no access token: {}", self.what)
    }
}

impl StdError for CredentialsError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The message already contains the cause.
        self.source.as_deref()?.source()
    }
}
