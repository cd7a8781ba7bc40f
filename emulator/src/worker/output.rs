//! The events that this process sends to the emulator.

use std::io::{self, Write};
use std::process::exit;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::protocol::{Event, write_frame};

/// The most of a log that is held back, in bytes.
const HELD_BACK: usize = 16 * 1024;

/// Holds the log back until there is another event, or the run takes long: waking the emulator takes longer than a
/// short function.
#[derive(Default)]
pub(super) struct Output(Mutex<Vec<u8>>);

impl Output {
    pub(super) fn say(&self, event: &Event) {
        let mut frames = self.frames();
        if write_frame(&mut frames, event).is_err() {
            exit(0);
        }
        if !matches!(event, Event::Log(_)) || frames.len() > HELD_BACK {
            write(&mut frames);
        }
    }

    /// Sends what is held back.
    pub(super) fn flush(&self) {
        write(&mut self.frames());
    }

    /// Sends what is held back, unless another thread is sending.
    pub(super) fn try_flush(&self) {
        if let Ok(mut frames) = self.0.try_lock() {
            write(&mut frames);
        }
    }

    fn frames(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn write(frames: &mut Vec<u8>) {
    let mut output = io::stdout().lock();
    if output.write_all(frames).and_then(|()| output.flush()).is_err() {
        exit(0);
    }
    frames.clear();
    // A large result is rare.
    frames.shrink_to(HELD_BACK);
}
