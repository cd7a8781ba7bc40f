//! Functions in a real Node.js.

use std::io;
use std::path::{Path, PathBuf};

use super::process::Program;
use super::{Limits, invalid};

/// How to start Node as a worker.
pub(super) fn program(node: &Path, limits: &Limits) -> io::Result<Program> {
    let _ = (node, limits, PathBuf::new());
    Err(invalid("not yet"))
}
