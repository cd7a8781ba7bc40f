//! Texts that are no value of a type.

use std::{error::Error as StdError, fmt};

/// A text that is no value of the type that it was parsed as, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidValue {
    what: String,
}

impl InvalidValue {
    pub(crate) fn new(what: String) -> Self {
        Self { what }
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl StdError for InvalidValue {}
