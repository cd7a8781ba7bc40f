//! Refused before anything was sent.

use std::{error::Error as StdError, fmt};

use super::Source;

/// An argument or a setting that was refused before anything was sent.
#[derive(Clone, Debug)]
pub struct InputError {
    pub(super) what: String,
    pub(super) source: Option<Source>,
    /// Whether `what` shows the source, which is then passed over in the chain.
    pub(super) shown: bool,
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not sent: {}", self.what)
    }
}

impl StdError for InputError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = super::source(&self.source);
        if self.shown { source?.source() } else { source }
    }
}
