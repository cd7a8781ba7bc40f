//! The other end of a worker process: one container, served over standard input and output.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::exit;
use std::sync::{Arc, mpsc};
use std::{env, panic, thread};

use crate::engine::{self, Control};
use crate::executor::{Limits, Program};
use crate::protocol::{Event, Request, read_frame, write_frame};

/// The argument that makes a program a worker.
const ARGUMENT: &str = "serve-as-worker";

/// The next argument. Of another version it may speak otherwise.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How to start a program as a worker.
pub(crate) fn program(path: PathBuf) -> Program {
    Program { path, arguments: vec![ARGUMENT.into(), VERSION.into()] }
}

/// Serves as a worker and never returns, if this process was started as one by an emulator; else does
/// nothing.
///
/// The first thing that the `main` of a program calls which is named as
/// [`worker_program`](crate::EmulatorBuilder::worker_program).
pub fn serve_if_worker() {
    if env::args_os().nth(1).as_deref() != Some(OsStr::new(ARGUMENT)) {
        return;
    }
    let asked_for = env::args_os().nth(2).unwrap_or_default();
    if asked_for != VERSION {
        eprintln!("it has version {VERSION}, and {} is wanted", asked_for.display());
        exit(2);
    }
    #[cfg(unix)]
    close_inherited_files();
    let mut input = io::stdin().lock();
    let Ok(Some(Request::Prepare(limits))) = read_frame(&mut input) else { exit(2) };
    restrict(&limits);
    // Nobody would read on, or answer, if one thread ended and the other did not.
    let complain = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        complain(panic);
        exit(101);
    }));
    let (sender, requests) = mpsc::channel();
    let control = Arc::new(Control::new(limits.memory));
    let controlled = Arc::clone(&control);
    let serve = move || {
        engine::serve(limits, &controlled, &requests, say);
        // What the function used goes with the process, which is faster.
        exit(0);
    };
    if thread::Builder::new().stack_size(engine::THREAD_STACK).spawn(serve).is_err() {
        exit(2);
    }
    // Read all the time, so that the process ends when its emulator does, whatever the function is at.
    while let Ok(Some(request)) = read_frame(&mut input) {
        match request {
            Request::Peak => say(Event::Peak(control.peak())),
            other => drop(sender.send(other)),
        }
    }
    exit(0);
}

/// Says something to the emulator.
fn say(event: Event) {
    let mut frame = Vec::new();
    let said = write_frame(&mut frame, &event).and_then(|()| {
        let mut output = io::stdout().lock();
        output.write_all(&frame)?;
        output.flush()
    });
    if said.is_err() {
        exit(0);
    }
}

/// Closes all files but the standard ones. The emulator hands none of its own on; these are what whoever
/// started the emulator left open.
#[cfg(unix)]
fn close_inherited_files() {
    let Ok(files) = std::fs::read_dir("/dev/fd") else { return };
    let numbers = files.filter_map(|file| file.ok()?.file_name().to_str()?.parse::<i32>().ok());
    // All of them first: the list is a file itself, and closed by then.
    for number in numbers.filter(|number| *number > 2).collect::<Vec<_>>() {
        let _ = nix::unistd::close(number);
    }
}

/// Limits that hold whatever happens in the engine. It keeps within narrower ones by itself.
fn restrict(limits: &Limits) {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Twice what the function may use, for what it has is copied when it leaves, and 1 GiB for the
        // address space that a process reserves and never uses.
        let memory = (limits.memory as u64).saturating_mul(2).saturating_add(1 << 30);
        // No dump when it crashes, and no file that could grow.
        for (resource, limit) in [(Resource::Core, 0), (Resource::Fsize, 0), (Resource::As, memory)] {
            // Without them it is less safe, and works all the same.
            let _ = setrlimit(resource, Rlimit { current: Some(limit), maximum: Some(limit) });
        }
    }
    #[cfg(not(unix))]
    let _ = limits;
}
