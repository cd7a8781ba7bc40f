//! The error of a call or a setting that is wrong.

use std::{error::Error as StdError, fmt};

use super::source::{self, Source};

/// An argument or a setting is wrong. Nothing was sent.
#[derive(Clone, Debug)]
pub struct InputError {
    pub(super) what: String,
    pub(super) source: Option<Source>,
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl StdError for InputError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source::of(&self.source)
    }
}
