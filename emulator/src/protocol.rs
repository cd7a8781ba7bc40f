//! The messages between the emulator and a container. A container runs one version of one function, in a thread of
//! the emulator or in a process of its own: the types are the same for both.
//!
//! With a process they are exchanged as frames over its standard input and output: the length of the JSON in four
//! bytes, big-endian, and the JSON.

use std::io::{self, Read};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use minapp_cloud_function::Json;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::task::{Failure, Limits};
use crate::time_zone::TimeZone;

/// The argument that makes a program a worker.
pub(crate) const WORKER_ARGUMENT: &str = "serve-as-worker";

/// The next argument: a worker of another version may speak another protocol.
pub(crate) const WORKER_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The most that a frame may hold besides the texts that have limits, in bytes.
const MARGIN: usize = 64 * 1024;

/// The size of the length, in bytes.
const PREFIX: usize = 4;

/// From the emulator to a container.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Request {
    /// The first request: the limits of the function and its time zone. A process prepares itself, and sends `Ready`.
    Prepare(Limits, TimeZone),
    /// The function to run; once, before the first run.
    Load(Source),
    Run(Run),
    Reply(Reply),
    /// Asks for the memory of the current run. A process replies at once, whatever the function is doing.
    Peak,
}

/// A function.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) code: String,
    /// Whether its run only compiles it.
    pub(crate) check_only: bool,
}

/// A run of the loaded function. There is one run at a time. A process may get more ahead of time: it starts each as
/// soon as the one before has ended, or declines it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Run {
    pub(crate) event: Json,
    /// The deadline from its start, in milliseconds.
    pub(crate) deadline_ms: u64,
    /// Whether there is no other run, and the next may follow at once: the process polls for it for a moment.
    pub(crate) alone: bool,
}

/// The reply to an [`Invocation`].
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Reply {
    pub(crate) id: u64,
    /// The result, or the message of the error.
    pub(crate) result: Result<Json, String>,
}

/// From a container to the emulator.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Event {
    /// A process is ready.
    Ready,
    /// Whole lines of the log, soon after they are written.
    Log(String),
    Invoke(Invocation),
    /// The most memory that the current run has held so far, in bytes.
    Peak(u64),
    /// The first run that was sent ahead of time will not start: the current one takes long.
    Declined,
    End(End),
}

/// A call of another function.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Invocation {
    /// Repeated in the reply.
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) data: Json,
    /// Whether to reply with the result.
    pub(crate) sync: bool,
}

/// The end of a run.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct End {
    /// The result or the failure; `None` if the run was stopped at its deadline.
    pub(crate) result: Option<Result<Json, Failure>>,
    /// The most memory that the run held, in bytes.
    pub(crate) mem_usage: u64,
    /// Whether the container can be reused.
    pub(crate) reusable: bool,
}

impl Run {
    pub(crate) fn new(event: Json, deadline: Duration) -> Self {
        // Rounded up, so that a short deadline does not become zero.
        let deadline_ms = u64::try_from(deadline.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX);
        Self { event, deadline_ms, alone: false }
    }
}

/// Appends a message as a frame.
pub(crate) fn write_frame<T: Serialize>(frames: &mut Vec<u8>, message: &T) -> io::Result<()> {
    let start = frames.len();
    frames.extend([0; PREFIX]);
    let written = serde_json::to_writer(&mut *frames, message);
    let length = u32::try_from(frames.len() - start - PREFIX).ok();
    match (written, length) {
        (Ok(()), Some(length)) => {
            frames[start..start + PREFIX].copy_from_slice(&length.to_be_bytes());
            Ok(())
        }
        (written, _) => {
            frames.truncate(start);
            written?;
            Err(invalid(format!("a message is longer than {} bytes", u32::MAX)))
        }
    }
}

/// Waits for a message. `None` at the end of the input.
pub(crate) fn read_frame<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<T>> {
    let mut prefix = [0; PREFIX];
    match input.read_exact(&mut prefix) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let mut frame = vec![0; u32::from_be_bytes(prefix) as usize];
    input.read_exact(&mut frame)?;
    Ok(Some(serde_json::from_slice(&frame)?))
}

/// Takes the first message from the bytes that were read, if it is complete.
///
/// A function can make its process write anything, so `limits` bound the length.
pub(crate) fn take_frame<T: DeserializeOwned>(read: &mut BytesMut, limits: &Limits) -> io::Result<Option<T>> {
    let Some((prefix, rest)) = read.split_first_chunk::<PREFIX>() else { return Ok(None) };
    let length = u32::from_be_bytes(*prefix) as usize;
    let allowed = limits.result.saturating_add(limits.log.saturating_mul(4)).saturating_add(MARGIN);
    if length > allowed {
        return Err(invalid(format!("a message of {length} bytes; {allowed} are allowed")));
    }
    let Some(frame) = rest.get(..length) else { return Ok(None) };
    let message = serde_json::from_slice(frame)?;
    read.advance(PREFIX + length);
    Ok(Some(message))
}

fn invalid(why: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}
