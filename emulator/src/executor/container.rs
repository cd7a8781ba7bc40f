//! A container: a thread or a process.

use std::io;

use super::process::Process;
use super::thread::{Permit, Thread};
use crate::protocol::{Event, Request};
use crate::task::{Failure, Limits};

/// Runs one version of one function, one run at a time. Dropping it ends it.
#[derive(Debug)]
pub(super) enum Container {
    Thread(Thread),
    Process(Box<Process>),
}

impl Container {
    pub(super) fn send(&mut self, request: Request) -> io::Result<()> {
        match self {
            Self::Thread(thread) => {
                thread.send(request);
                Ok(())
            }
            Self::Process(process) => process.send(&request),
        }
    }

    /// The next event; `None` when the container has ended. Nothing is lost when this is dropped.
    pub(super) async fn event(&mut self) -> io::Result<Option<Event>> {
        match self {
            Self::Thread(thread) => Ok(thread.event().await),
            Self::Process(process) => process.event().await,
        }
    }

    /// Whether it accepts a run while another one is going on.
    pub(super) fn looks_ahead(&self) -> bool {
        matches!(self, Self::Process(process) if process.looks_ahead)
    }

    pub(super) fn is_alive(&mut self) -> bool {
        match self {
            Self::Thread(thread) => thread.is_alive(),
            Self::Process(process) => process.is_alive(),
        }
    }

    /// Moves the permit into the thread, so that a function that does not stop keeps it. A process does not take
    /// it: it can always be killed.
    pub(super) fn occupy(&self, permit: &mut Option<Permit>) {
        if let Self::Thread(thread) = self {
            thread.occupy(permit.take());
        }
    }

    /// The most memory that the current run has held so far, in bytes; 0 if that is unknown.
    pub(super) fn peak(&self) -> u64 {
        match self {
            Self::Thread(thread) => thread.peak(),
            Self::Process(_) => 0,
        }
    }

    /// Why a container ended in the middle of a run, or sent something that makes no sense.
    pub(super) async fn last_words(&mut self, error: Option<io::Error>, limits: &Limits) -> Failure {
        let Self::Process(process) = self else {
            return Failure::internal("the engine ended before the run did");
        };
        let words = process.last_words().await;
        let message = match error {
            // Node's own message before it aborts.
            _ if words.contains("heap out of memory") => {
                format!(
                    "JavaScript heap out of memory: the function asked for more than {} bytes",
                    limits.memory
                )
            }
            Some(error) => format!("the process that ran the function sent something invalid: {error}"),
            None => {
                let status = words.lines().next().unwrap_or_default();
                format!("the process that ran the function was lost: {status}")
            }
        };
        Failure { name: "Error".into(), stack: format!("Error: {message}"), message }
    }
}
