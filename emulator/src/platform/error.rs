//! Why the platform did not do what it was asked to do.

use std::{fmt, io};

use crate::call::NotRun;
use crate::store::{InvalidSnapshot, StoreError};

#[derive(Debug)]
pub(crate) enum Error {
    /// The input is wrong; the message says what to change.
    Invalid(String),
    /// There is no function of this name.
    NoFunction(String),
    /// Another function of the environment has this name.
    NameTaken(String),
    /// Another caller changes the function of this name at the same time.
    Conflict(String),
    /// A file to deploy could not be read.
    Unreadable(io::Error),
    Snapshot(InvalidSnapshot),
    Store(StoreError),
    NotRun(NotRun),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(why) => f.write_str(why),
            Self::NoFunction(name) => write!(f, "there is no function `{name}`"),
            Self::NameTaken(name) => write!(f, "name: there is a function `{name}` already"),
            Self::Conflict(name) => {
                write!(f, "{name}: another caller changes this function at the same time")
            }
            Self::Unreadable(error) => error.fmt(f),
            Self::Snapshot(why) => write!(f, "the snapshot {}", why.0),
            Self::Store(why) => why.fmt(f),
            Self::NotRun(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<Error> for io::Error {
    fn from(error: Error) -> Self {
        let kind = match &error {
            Error::NoFunction(_) | Error::NotRun(NotRun::NoFunction(_)) => io::ErrorKind::NotFound,
            Error::Invalid(_)
            | Error::NameTaken(_)
            | Error::Snapshot(_)
            | Error::NotRun(NotRun::ScheduleFailed(_) | NotRun::Rejected) => io::ErrorKind::InvalidInput,
            Error::Unreadable(error) => error.kind(),
            Error::Conflict(_) | Error::Store(_) | Error::NotRun(_) => io::ErrorKind::Other,
        };
        Self::new(kind, error)
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<NotRun> for Error {
    fn from(why: NotRun) -> Self {
        Self::NotRun(why)
    }
}
