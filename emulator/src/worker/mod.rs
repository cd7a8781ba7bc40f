//! The worker process: one container, served over standard input and output.

mod input;
mod output;

use std::ffi::OsStr;
use std::io;
use std::process::exit;
use std::sync::Arc;
use std::{env, panic, thread};

use crate::engine::{self, Control};
use crate::protocol::{Request, WORKER_ARGUMENT, WORKER_VERSION, read_frame};
use crate::task::Limits;
use input::input;
use output::Output;

/// Serves as a worker and never returns if an emulator started this process as one; otherwise does nothing.
///
/// Call it first in the `main` of a program that is used as
/// [`worker_program`](crate::EmulatorBuilder::worker_program).
pub fn serve_if_worker() {
    if env::args_os().nth(1).as_deref() != Some(OsStr::new(WORKER_ARGUMENT)) {
        return;
    }
    let asked_for = env::args_os().nth(2).unwrap_or_default();
    if asked_for != WORKER_VERSION {
        eprintln!("it has version {WORKER_VERSION}, and the emulator needs {}", asked_for.display());
        exit(2);
    }
    #[cfg(unix)]
    close_inherited_files();
    let Ok(Some(Request::Prepare(limits, time_zone))) = read_frame(&mut io::stdin().lock()) else { exit(2) };
    restrict(&limits);
    let output = Arc::<Output>::default();
    // If one thread ended and the other did not, requests would get no reply.
    let complain = panic::take_hook();
    let unsaid = Arc::clone(&output);
    panic::set_hook(Box::new(move |panic| {
        complain(panic);
        unsaid.try_flush();
        exit(101);
    }));
    let control = Arc::new(Control::new(limits.memory));
    let (input, watcher) = input(Arc::clone(&output), Arc::clone(&control));
    let serve = move || {
        engine::serve(limits, time_zone, &control, &input, input.emitter());
        // Faster than freeing what the function used.
        exit(0);
    };
    if thread::Builder::new().stack_size(engine::THREAD_STACK).spawn(serve).is_err() {
        exit(2);
    }
    watcher.watch()
}

/// Closes all files but the standard ones. The emulator passes on none of its own; these were left open by the
/// process that started the emulator.
#[cfg(unix)]
fn close_inherited_files() {
    let Ok(files) = std::fs::read_dir("/dev/fd") else { return };
    let numbers = files.filter_map(|file| file.ok()?.file_name().to_str()?.parse::<i32>().ok());
    // Collected first: the directory is an open file itself.
    for number in numbers.filter(|number| *number > 2).collect::<Vec<_>>() {
        let _ = nix::unistd::close(number);
    }
}

/// Sets limits that hold whatever happens in the engine, which has narrower ones of its own.
fn restrict(limits: &Limits) {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Twice what the function may use, because its result is copied, and 1 GiB for address space that a process
        // reserves and never uses.
        let memory = (limits.memory as u64).saturating_mul(2).saturating_add(1 << 30);
        // No core dump, and no file can be written.
        for (resource, limit) in [(Resource::Core, 0), (Resource::Fsize, 0), (Resource::As, memory)] {
            // It works without them, only less safely.
            let _ = setrlimit(resource, Rlimit { current: Some(limit), maximum: Some(limit) });
        }
    }
    #[cfg(not(unix))]
    let _ = limits;
}
