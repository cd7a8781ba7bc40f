//! The function ran and failed.

use std::{error::Error as StdError, fmt};

use super::excerpt::Excerpt;
use crate::response::{RawResponse, Sent};

/// What a function failed with.
#[derive(Clone, Debug)]
pub struct FunctionFailure {
    pub(super) code: i64,
    pub(super) message: String,
    pub(super) class: String,
    pub(super) stack: Option<String>,
    /// Missing when it was made from a report of a debug run, which holds all that there was.
    pub(super) raw: Option<RawResponse>,
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

    /// The error's message; empty if the platform gave none. Where it repeats the access token of the call,
    /// `***` stands for that.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name of the error's class, such as `TypeError`; empty if the platform gave none.
    pub fn class(&self) -> &str {
        &self.class
    }

    /// Where the error was thrown, if the platform told: a debug run does, a call need not.
    pub fn stack(&self) -> Option<&str> {
        self.stack.as_deref()
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
