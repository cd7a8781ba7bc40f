//! No access token was obtained.

use std::{error::Error as StdError, fmt};

use super::source::Source;

/// No access token was obtained, so the call was not sent: there are no credentials, or the source of
/// access tokens failed. A sign-in that the platform refused is a [`PlatformError`](super::PlatformError).
#[derive(Clone, Debug)]
pub struct CredentialsError {
    pub(super) what: String,
    /// Shown by `what`.
    pub(super) source: Option<Source>,
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no access token: {}", self.what)
    }
}

impl StdError for CredentialsError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The text shows the cause itself.
        self.source.as_deref()?.source()
    }
}
