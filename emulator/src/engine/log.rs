//! What a function wrote, in the platform's format: `2018-09-21T03:46:26.026Z LOG message`.

use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// A run's log; keeps no more than its limit, however much is written.
#[derive(Debug)]
pub(super) struct Log {
    limit: usize,
    written: Mutex<Written>,
}

#[derive(Debug, Default)]
struct Written {
    text: String,
    cut: bool,
}

impl Log {
    /// A log that keeps `limit` bytes.
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, written: Mutex::default() }
    }

    /// How much of one message can be of use, in bytes.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// Adds a line. Once the limit is reached a last line says so, and all else is dropped.
    pub(super) fn add(&self, level: &str, message: &str) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.cut {
            return;
        }
        let start = written.text.len();
        // Writing to a string cannot fail.
        let _ = writeln!(written.text, "{:.3} {level} {message}", Timestamp::now());
        if written.text.len() <= self.limit {
            return;
        }
        written.cut = true;
        let end = (0..=self.limit).rev().find(|&end| written.text.is_char_boundary(end)).unwrap_or(0);
        written.text.truncate(end);
        if end > start {
            written.text.push('\n');
        }
        let _ = writeln!(
            written.text,
            "{:.3} WARN the log was cut here: it is longer than {} bytes",
            Timestamp::now(),
            self.limit
        );
    }

    /// Everything that was kept so far.
    pub(super) fn text(&self) -> String {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        written.text.clone()
    }
}
