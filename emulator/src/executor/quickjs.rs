//! Functions in the QuickJS of a worker program.

use std::path::PathBuf;

use super::process::Program;
use crate::protocol::{WORKER_ARGUMENT, WORKER_VERSION};
use crate::time_zone::TimeZone;

/// How to start a program as a worker.
pub(super) fn program(path: PathBuf) -> Program {
    Program {
        path,
        arguments: vec![WORKER_ARGUMENT.into(), WORKER_VERSION.into()],
        looks_ahead: true,
        time_zone: TimeZone::UTC,
    }
}
