//! Why the state could not be read or changed.

use std::fmt;

use rusqlite::ErrorCode;

/// Nothing was recorded.
#[derive(Clone, Debug)]
pub(crate) enum StoreError {
    /// A change could not be recorded, most often because the disk is full.
    NotRecorded(String),
    /// The state could not be read.
    NotRead(String),
    /// The emulator is stopping.
    Stopped,
}

impl StoreError {
    pub(super) fn not_recorded(error: &rusqlite::Error) -> Self {
        Self::NotRecorded(match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => {
                format!("{error}; see that the disk has room")
            }
            _ => error.to_string(),
        })
    }

    pub(super) fn not_read(error: &rusqlite::Error) -> Self {
        Self::NotRead(error.to_string())
    }
}

impl std::error::Error for StoreError {}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRecorded(why) => write!(f, "this could not be recorded: {why}"),
            Self::NotRead(why) => write!(f, "the emulator's data cannot be read: {why}"),
            Self::Stopped => f.write_str("the emulator is stopping"),
        }
    }
}
