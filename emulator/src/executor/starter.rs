//! Starts processes, one of them ahead of time.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::process::{Process, Program};
use crate::task::Limits;
use crate::time_zone::TimeZone;

/// Starts processes that are ready for any function.
#[derive(Debug)]
pub(super) struct Starter {
    program: Program,
    limits: Limits,
    time_zone: TimeZone,
    spare: Mutex<Spare>,
}

/// A process that is started before it is needed.
#[derive(Debug, Default)]
struct Spare {
    process: Option<Process>,
    /// Whether one is being started, or none is to be started any more.
    settled: bool,
}

impl Starter {
    /// Starts the first process, so that problems with the program show at once.
    pub(super) async fn new(program: Program, limits: Limits, time_zone: TimeZone) -> io::Result<Arc<Self>> {
        let process = Some(Process::start(&program, limits, time_zone).await?);
        let spare = Mutex::new(Spare { process, settled: false });
        Ok(Arc::new(Self { program, limits, time_zone, spare }))
    }

    /// The spare process if there is one, else a new one. Starts the next spare in the background.
    pub(super) async fn process(self: &Arc<Self>) -> io::Result<Process> {
        let spare = self.spare().process.take();
        self.prepare();
        if let Some(mut process) = spare
            && process.is_alive()
        {
            return Ok(process);
        }
        let process = Process::start(&self.program, self.limits, self.time_zone).await?;
        // The one that was being started when this was called may have failed.
        self.prepare();
        Ok(process)
    }

    /// Ends the spare process, and starts no other.
    pub(super) fn close(&self) {
        let mut spare = self.spare();
        spare.settled = true;
        let process = spare.process.take();
        drop(spare);
        drop(process);
    }

    /// Starts the spare process, unless there is one or it is being started.
    fn prepare(self: &Arc<Self>) {
        let mut spare = self.spare();
        if spare.process.is_some() || std::mem::replace(&mut spare.settled, true) {
            return;
        }
        drop(spare);
        let starter = Arc::downgrade(self);
        let (program, limits, time_zone) = (self.program.clone(), self.limits, self.time_zone);
        tokio::spawn(async move {
            // An error shows when a process is needed.
            let process = Process::start(&program, limits, time_zone).await.ok();
            if let Some(starter) = starter.upgrade() {
                let mut spare = starter.spare();
                (spare.process, spare.settled) = (process, false);
            }
        });
    }

    fn spare(&self) -> MutexGuard<'_, Spare> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
