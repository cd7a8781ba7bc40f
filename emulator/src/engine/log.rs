//! What a function writes, in the platform's format: `2018-09-21T03:46:26.026Z LOG message`.

use std::fmt::Write;

use jiff::Timestamp;

/// Room for what stands around a message, in bytes.
const HEAD: usize = 32;

/// The log of a run: lets no more pass than its limit, however much is written.
#[derive(Debug)]
pub(super) struct Log {
    limit: usize,
    /// How much has passed, in bytes.
    written: usize,
    cut: bool,
}

impl Log {
    /// A log that lets `limit` bytes pass.
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, written: 0, cut: false }
    }

    /// Adds an entry: gives the lines to keep. Once the limit is reached a last line says so, and all
    /// else is dropped.
    pub(super) fn add(&mut self, level: &str, message: &str) -> Option<String> {
        if self.cut {
            return None;
        }
        let mut lines = String::with_capacity(message.len() + HEAD);
        // It goes into a `String`, which cannot fail.
        let _ = writeln!(lines, "{:.3} {level} {message}", Timestamp::now());
        let left = self.limit - self.written;
        if lines.len() > left {
            self.cut = true;
            let end = (0..=left).rev().find(|&end| lines.is_char_boundary(end)).unwrap_or(0);
            lines.truncate(end);
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines += &format!(
                "{:.3} WARN the log was cut here: it is longer than {} bytes\n",
                Timestamp::now(),
                self.limit
            );
        }
        self.written += lines.len();
        Some(lines)
    }
}
