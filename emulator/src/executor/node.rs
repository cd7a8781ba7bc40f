//! Functions in a real Node.js, which `node.js` makes a worker.

use std::env;
use std::io;
use std::path::{Path, PathBuf};

use super::process::Program;
use crate::task::Limits;
use crate::time_zone::TimeZone;

/// Node's smallest heap that works at all, in MiB.
const SMALLEST_HEAP: usize = 16;

/// How to start Node as a worker.
///
/// # Errors
/// When no Node is where it should be.
pub(super) fn program(node: &Path, limits: &Limits, time_zone: TimeZone) -> io::Result<Program> {
    let heap = (limits.memory / (1024 * 1024)).max(SMALLEST_HEAP);
    let arguments = [
        format!("--max-old-space-size={heap}"),
        // `node.js` tells of both in the log, as Node 12 does, the platform's.
        "--unhandled-rejections=none".into(),
        "--no-warnings".into(),
        "--eval".into(),
        include_str!("node.js").into(),
        std::process::id().to_string(),
    ];
    Ok(Program {
        path: find(node)?,
        arguments: arguments.map(Into::into).into(),
        looks_ahead: false,
        time_zone,
    })
}

/// A program by its path, or by its name on `PATH`: workers have no `PATH` to look in.
fn find(program: &Path) -> io::Result<PathBuf> {
    let found = if program.components().count() > 1 {
        std::path::absolute(program).ok()
    } else {
        let path = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&path).map(|directory| directory.join(program)).find(|path| path.is_file())
    };
    found.filter(|path| path.is_file()).ok_or_else(|| {
        let why = format!(
            "there is no Node.js at `{}`: install one, or say where it is with `--engine node=PATH`",
            program.display()
        );
        io::Error::new(io::ErrorKind::NotFound, why)
    })
}
