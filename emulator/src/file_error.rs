//! Errors that name their file. A part of the program, not of the library.

use std::io;
use std::path::Path;

/// An error that says which file it is about.
pub(crate) fn about(file: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", file.display()))
}
