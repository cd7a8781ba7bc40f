//! A container, wherever it is.

use std::io;

use super::process::Process;
use super::thread::Thread;
use super::{Failure, Limits, Place};
use crate::protocol::{Event, Request};

/// Runs one version of one function, one run at a time. Ends when it is dropped.
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

    /// Whether it can be asked for a run while another one goes on.
    pub(super) fn looks_ahead(&self) -> bool {
        matches!(self, Self::Process(process) if process.looks_ahead)
    }

    pub(super) fn is_alive(&mut self) -> bool {
        match self {
            Self::Thread(thread) => thread.is_alive(),
            Self::Process(process) => process.is_alive(),
        }
    }

    /// Takes what a function that does not stop keeps: the thread holds it until it has ended.
    pub(super) fn occupy(&self, place: &mut Option<Place>) {
        if let Self::Thread(thread) = self {
            thread.occupy(place.take());
        }
    }

    /// The most memory that the present run held so far, in bytes; 0 where nobody can tell.
    pub(super) fn peak(&self) -> u64 {
        match self {
            Self::Thread(thread) => thread.peak(),
            Self::Process(_) => 0,
        }
    }

    /// What became of a container that says no more in the middle of a run, or nothing that makes sense.
    pub(super) async fn last_words(&mut self, error: Option<io::Error>, limits: &Limits) -> Failure {
        let Self::Process(process) = self else { return Failure::internal("the engine gave up") };
        let words = process.last_words().await;
        let message = match error {
            // Node's own words on its way down. Older ones write to their standard output, too.
            _ if words.contains("heap out of memory") => {
                format!(
                    "JavaScript heap out of memory: the function asked for more than {} bytes",
                    limits.memory
                )
            }
            Some(error) => format!("the process that ran the function cannot be understood: {error}"),
            None => {
                let status = words.lines().next().unwrap_or_default();
                format!("the process that ran the function is gone: {status}")
            }
        };
        Failure { name: "Error".into(), stack: format!("Error: {message}"), message }
    }
}
