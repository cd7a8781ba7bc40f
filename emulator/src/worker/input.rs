//! The emulator's requests. The engine's own thread reads them while it is idle: passing a request between threads
//! would take as long again. During a long run another thread reads, so that requests arrive whatever the function is
//! doing, and the process ends with its emulator.

use std::cell::Cell;
use std::io;
use std::process::exit;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::output::Output;
use crate::engine::{Control, Inbox};
use crate::protocol::{Event, Request, read_frame};

/// How long a run may take before the watcher reads, at least; twice as long at most.
const SHORT: Duration = Duration::from_millis(10);

/// How long to poll for the next request after a run that was alone: waking up takes longer than a short run.
#[cfg(unix)]
const AWAKE: Duration = Duration::from_micros(300);

/// The engine's side.
pub(super) struct Input {
    /// The requests that the watcher has read.
    heard: Receiver<Request>,
    turns: Arc<Turns>,
    output: Arc<Output>,
    /// Whether the last run was alone.
    alone: Cell<bool>,
}

/// Reads during a long run.
pub(super) struct Watcher {
    hears: Sender<Request>,
    turns: Arc<Turns>,
    output: Arc<Output>,
    control: Arc<Control>,
}

/// Whose turn it is to read.
#[derive(Default)]
struct Turns {
    turn: Mutex<Turn>,
    changed: Condvar,
}

#[derive(Default)]
struct Turn {
    /// How many runs have started.
    runs: u64,
    /// Whether the last of them is still running. The watcher takes over only then.
    running: bool,
    /// Whether the run waits for a request.
    waiting: bool,
    /// Whether the watcher reads. Then no other thread does.
    watching: bool,
    /// Whether the watcher waits for a run.
    asleep: bool,
}

pub(super) fn input(output: Arc<Output>, control: Arc<Control>) -> (Input, Watcher) {
    let (hears, heard) = channel();
    let turns = Arc::<Turns>::default();
    let watcher = Watcher { hears, turns: Arc::clone(&turns), output: Arc::clone(&output), control };
    (Input { heard, turns, output, alone: Cell::new(false) }, watcher)
}

impl Turns {
    fn turn(&self) -> MutexGuard<'_, Turn> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Input {
    /// Sends the engine's events to the emulator.
    pub(super) fn emitter(&self) -> impl Fn(Event) + use<> {
        let (turns, output) = (Arc::clone(&self.turns), Arc::clone(&self.output));
        move |event| {
            // Before the emulator receives it: a run that it sends after that is not ahead of time.
            if matches!(event, Event::End(_)) {
                turns.turn().running = false;
            }
            output.say(&event);
        }
    }
}

impl Inbox for Input {
    fn next(&self) -> Option<Request> {
        let watching = {
            let mut turn = self.turns.turn();
            turn.waiting = false;
            turn.watching
        };
        let request = match self.heard.try_recv() {
            Ok(request) => request,
            Err(_) if watching => self.heard.recv().ok()?,
            Err(_) => {
                if self.alone.get() {
                    stay_awake();
                }
                read_frame(&mut io::stdin().lock()).ok()??
            }
        };
        if let Request::Run(run) = &request {
            self.alone.set(run.alone);
            let mut turn = self.turns.turn();
            (turn.runs, turn.running) = (turn.runs + 1, true);
            if std::mem::take(&mut turn.asleep) {
                self.turns.changed.notify_one();
            }
        }
        Some(request)
    }

    fn next_at_once(&self) -> Option<Request> {
        self.heard.try_recv().ok()
    }

    fn next_until(&self, until: Instant) -> Result<Request, RecvTimeoutError> {
        self.output.flush();
        self.turns.turn().waiting = true;
        self.turns.changed.notify_one();
        self.heard.recv_timeout(until.saturating_duration_since(Instant::now()))
    }
}

/// Returns when there is input, or after a moment without any.
fn stay_awake() {
    #[cfg(unix)]
    {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let (stdin, until) = (io::stdin(), Instant::now() + AWAKE);
        while Instant::now() < until {
            let mut files = [PollFd::new(&stdin, PollFlags::IN)];
            if poll(&mut files, Some(&Timespec::default())) != Ok(0) {
                return;
            }
            // Other threads on this processor go first.
            std::thread::yield_now();
        }
    }
}

impl Watcher {
    /// Never returns: the process ends when its emulator does.
    pub(super) fn watch(self) -> ! {
        let Turns { changed, .. } = &*self.turns;
        let mut turn = self.turns.turn();
        loop {
            let runs = turn.runs;
            let waited = changed.wait_timeout_while(turn, SHORT, |turn| !turn.waiting);
            (turn, _) = waited.unwrap_or_else(PoisonError::into_inner);
            if turn.runs != runs && !turn.waiting {
                continue;
            }
            if !turn.running {
                turn.asleep = true;
                turn = changed.wait_while(turn, |turn| turn.asleep).unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            turn.watching = true;
            while turn.watching {
                drop(turn);
                self.output.flush();
                let request = match read_frame(&mut io::stdin().lock()) {
                    Ok(Some(Request::Peak)) => {
                        self.output.say(&Event::Peak(self.control.peak()));
                        None
                    }
                    Ok(Some(request)) => Some(request),
                    Ok(None) | Err(_) => exit(0),
                };
                turn = self.turns.turn();
                if let Some(request) = request {
                    if turn.running && matches!(request, Request::Run(_)) {
                        // It might wait long. Sent before the current run can end.
                        self.output.say(&Event::Declined);
                        continue;
                    }
                    // Between runs the engine waits for this request, and then reads by itself: so the watcher
                    // stops reading with it, never before.
                    turn.watching = turn.running;
                    let _ = self.hears.send(request);
                }
            }
        }
    }
}
