//! The function ran and failed.

use std::{error::Error as StdError, fmt};

use super::{excerpt::Excerpt, redact::Sent};
use crate::{FunctionError, call::Parts};

/// What a function failed with.
#[derive(Clone, Debug)]
pub struct FunctionFailure {
    pub(super) code: i64,
    pub(super) error: FunctionError,
    /// Missing when it was made from a report of a debug run, which holds all that there was.
    pub(super) parts: Option<Parts>,
    pub(super) function: Option<Box<str>>,
}

impl FunctionFailure {
    /// The name of the function; missing when it was made from a report of a debug run, which does not
    /// say.
    pub fn function_name(&self) -> Option<&str> {
        self.function.as_deref()
    }

    /// The code that the platform gave, which is never 0.
    pub fn code(&self) -> i64 {
        self.code
    }

    /// The error's message; empty if the platform gave none.
    pub fn message(&self) -> &str {
        self.error.message.as_deref().unwrap_or_default()
    }

    /// The name of the error's class, such as `TypeError`; empty if the platform gave none.
    pub fn class(&self) -> &str {
        self.error.type_.as_deref().unwrap_or_default()
    }

    /// Where the error was thrown, if the platform told: a debug run does, a call need not.
    pub fn stack(&self) -> Option<&str> {
        self.error.stack.as_deref()
    }

    /// The error as the platform sent it. Where it repeats the access token of the call, `***` stands for that.
    pub fn error(&self) -> &FunctionError {
        &self.error
    }
}

impl fmt::Display for FunctionFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = if self.class().is_empty() { "an error" } else { self.class() };
        match &self.function {
            Some(name) => write!(
                f,
                "the function \"{}\" ran and failed with {class}",
                Excerpt(name.as_bytes(), &Sent::Nothing)
            )?,
            None => write!(f, "the function ran and failed with {class}")?,
        }
        match self.message() {
            "" => write!(f, " (code {})", self.code),
            message => write!(f, ": {}", Excerpt(message.as_bytes(), &Sent::Nothing)),
        }
    }
}

impl StdError for FunctionFailure {}
