//! What asks the program to stop: SIGINT (Ctrl-C), SIGTERM (`docker stop`, service managers) and SIGHUP (the
//! terminal has gone). A part of the program, not of the library.

use std::io;
#[cfg(unix)]
use std::{future::poll_fn, task::Poll};

/// Listens from the moment that it is made: signals no longer end the program by themselves.
#[cfg(unix)]
pub(crate) struct Signals(Vec<tokio::signal::unix::Signal>);

#[cfg(unix)]
impl Signals {
    pub(crate) fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        let mut kinds = vec![SignalKind::interrupt(), SignalKind::terminate()];
        // Under `nohup`, it is to go on without its terminal.
        if !hangup_is_ignored() {
            kinds.push(SignalKind::hangup());
        }
        Ok(Self(kinds.into_iter().map(signal).collect::<Result<_, _>>()?))
    }

    /// Returns at the next signal.
    pub(crate) async fn next(&mut self) {
        poll_fn(|cx| {
            let any = self.0.iter_mut().any(|signal| signal.poll_recv(cx).is_ready());
            if any { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}

/// Whether whoever started the program has SIGHUP ignored. Known on Linux alone.
#[cfg(unix)]
fn hangup_is_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask & 1 != 0)
}

#[cfg(not(unix))]
pub(crate) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub(crate) fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    /// Returns at the next Ctrl-C.
    pub(crate) async fn next(&mut self) {
        // Where it cannot be heard, the system ends the program.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
