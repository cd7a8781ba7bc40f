//! Where the state is kept, and how safely.

use std::path::PathBuf;

/// Where the state is kept.
#[derive(Clone, Debug)]
pub(crate) enum Location {
    /// In memory: it is lost when the emulator stops.
    Memory,
    /// In a file in this directory, which is created if it does not exist.
    Directory(PathBuf),
}

/// What an acknowledged change survives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
#[non_exhaustive]
pub enum SyncMode {
    /// The end of the process, however it ends. A power failure can lose the last changes.
    #[default]
    Normal,
    /// A power failure as well. Every change waits for the disk.
    Full,
}
