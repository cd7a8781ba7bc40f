//! A container in a process of its own.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use crate::protocol::{Event, Request, take_frame, write_frame};
use crate::task::Limits;
use crate::time_zone::TimeZone;

/// The timeout for a process to become ready; generous, because the machine may be busy.
const START: Duration = Duration::from_secs(30);

/// The timeout for a process to end after its output has.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// How much is kept of what a process writes to its standard error, in bytes.
const COMPLAINTS: usize = 4 * 1024;

/// How to start a process.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) path: PathBuf,
    pub(super) arguments: Vec<OsString>,
    /// Whether it can be asked for a run ahead of time.
    pub(super) looks_ahead: bool,
    /// What the process takes for the zone of its machine.
    pub(super) time_zone: TimeZone,
}

/// Killed when this is dropped. If the emulator itself is killed, the process ends because its standard input
/// closes.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    stdin: ChildStdin,
    stdout: ChildStdout,
    stderr: Option<ChildStderr>,
    limits: Limits,
    pub(super) looks_ahead: bool,
    unread: BytesMut,
    unwritten: BytesMut,
    complaints: BytesMut,
}

impl Process {
    /// Starts a process, and waits until it is ready.
    pub(super) async fn start(program: &Program, limits: Limits, time_zone: TimeZone) -> io::Result<Self> {
        let mut command = Command::new(&program.path);
        command.args(&program.arguments).kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // A function sees nothing of the emulator's environment.
        command.env_clear().env("TZ", program.time_zone.name()).current_dir("/");
        // A group of its own, so that its children are killed with it, and Ctrl-C reaches the emulator first.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn().map_err(|error| {
            io::Error::new(error.kind(), format!("cannot start {}: {error}", program.path.display()))
        })?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("the process has no standard input and output"));
        };
        let stderr = child.stderr.take();
        let (unread, unwritten, complaints) = Default::default();
        let looks_ahead = program.looks_ahead;
        let mut process =
            Self { child, stdin, stdout, stderr, limits, looks_ahead, unread, unwritten, complaints };
        process.send(&Request::Prepare(limits, time_zone))?;
        let why = match timeout(START, process.event()).await {
            Ok(Ok(Some(Event::Ready))) => return Ok(process),
            Ok(Ok(Some(_))) => "it sent an unexpected message".into(),
            Ok(Ok(None)) => process.last_words().await,
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("it was not ready within {} s", START.as_secs()),
        };
        Err(io::Error::other(format!("{} does not work as a worker: {why}", program.path.display())))
    }

    /// Whether it is still running.
    pub(super) fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Queues a request, which is sent while `event` is awaited.
    pub(super) fn send(&mut self, request: &Request) -> io::Result<()> {
        let mut frame = Vec::new();
        write_frame(&mut frame, request)?;
        self.unwritten.extend_from_slice(&frame);
        Ok(())
    }

    /// The next event; `None` when the process has ended. Nothing is lost when this is dropped.
    pub(super) async fn event(&mut self) -> io::Result<Option<Event>> {
        loop {
            if let Some(event) = take_frame(&mut self.unread, &self.limits)? {
                return Ok(Some(event));
            }
            self.unread.reserve(8 * 1024);
            tokio::select! {
                biased;
                written = self.stdin.write(&self.unwritten), if !self.unwritten.is_empty() => match written {
                    Ok(count) => self.unwritten.advance(count),
                    // It has ended; what it sent before that comes first.
                    Err(_) => self.unwritten.clear(),
                },
                read = self.stdout.read_buf(&mut self.unread) => if read? == 0 {
                    return Ok(None);
                },
                read = complaint(&mut self.stderr, &mut self.complaints) => if !matches!(read, Ok(1..)) {
                    self.stderr = None;
                },
            }
        }
    }

    /// How a process ended whose output has ended or is invalid, and the end of its standard error.
    pub(super) async fn last_words(&mut self) -> String {
        let Self { child, stderr, complaints, .. } = self;
        let listen = async {
            while matches!(complaint(stderr, complaints).await, Ok(1..)) {}
            std::future::pending().await
        };
        let ended = async {
            tokio::select! { status = child.wait() => status, status = listen => status }
        };
        let status = match timeout(LAST_WORDS, ended).await {
            Ok(Ok(status)) => format!("it ended with {status}"),
            Ok(Err(error)) => error.to_string(),
            Err(_) => "it did not end by itself".into(),
        };
        self.kill();
        // Its children may have held its standard error open.
        let rest =
            async { while matches!(complaint(&mut self.stderr, &mut self.complaints).await, Ok(1..)) {} };
        let _ = timeout(LAST_WORDS / 10, rest).await;
        match String::from_utf8_lossy(&self.complaints).trim() {
            "" => status,
            complaints => format!("{status}\n{complaints}"),
        }
    }

    /// Ends the process, and those that it started.
    fn kill(&mut self) {
        // There is no id once the process has been reaped: it may be another process's by then.
        #[cfg(unix)]
        if let Some(id) = self.child.id()
            && let Some(group) = i32::try_from(id).ok().and_then(rustix::process::Pid::from_raw)
        {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = self.child.start_kill();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Reads from standard error, and keeps the end of it. Returns how many bytes were read; 0 at the end.
async fn complaint(stderr: &mut Option<ChildStderr>, kept: &mut BytesMut) -> io::Result<usize> {
    let Some(stderr) = stderr else { return std::future::pending().await };
    let read = stderr.read_buf(kept).await?;
    kept.advance(kept.len().saturating_sub(COMPLAINTS));
    Ok(read)
}
