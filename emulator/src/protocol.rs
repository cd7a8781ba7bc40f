//! What the emulator and a container say to each other. A container runs one version of one function,
//! in a thread of the emulator or in a process of its own: the types are the same for both.
//!
//! To a process they go as frames over its standard input and output: the length of the JSON that
//! follows in four bytes, the first of which is the highest, and the JSON.

use std::io::{self, Read};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use minapp_cloud_function::Json;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::task::{Failure, Limits};

/// The argument that makes a program a worker.
pub(crate) const WORKER_ARGUMENT: &str = "serve-as-worker";

/// The next argument: a worker of another version may speak another protocol.
pub(crate) const WORKER_VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a frame may hold besides the texts that have limits, in bytes.
const MARGIN: usize = 64 * 1024;

/// How long the length of a frame is, in bytes.
const PREFIX: usize = 4;

/// From the emulator to a container.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Request {
    /// The first one: what a function may use. A process prepares itself, and says that it is ready.
    Prepare(Limits),
    /// The function to run; once, before the first run.
    Load(Source),
    Run(Run),
    Reply(Reply),
    /// How much memory did the present run hold? A process answers at once, whatever the function is at.
    Peak,
}

/// A function.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) code: String,
}

/// Run the function that was loaded. There is one run at a time; a process may be asked for more ahead of
/// time, each of which it begins as soon as the one before is over, or declines.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Run {
    pub(crate) event: Json,
    /// How long it may take, in milliseconds.
    pub(crate) deadline_ms: u64,
    /// Whether there is no other run, and the next may follow at once: a process stays awake for it for a moment.
    pub(crate) alone: bool,
}

/// The answer to an [`Invocation`].
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Reply {
    pub(crate) id: u64,
    /// What the call resolves to, or the message of the error that it fails with.
    pub(crate) answer: Result<Json, String>,
}

/// From a container to the emulator.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Event {
    /// A process is prepared.
    Ready,
    /// Whole lines of the log, soon after they are written.
    Log(String),
    Invoke(Invocation),
    /// The most memory that the present run held so far, in bytes.
    Peak(u64),
    /// The first run that was asked for ahead of time will not be begun: the present one takes long.
    Declined,
    End(End),
}

/// The function calls another one.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Invocation {
    /// Comes back in the reply.
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) data: Json,
    /// Whether the reply is to be the result.
    pub(crate) sync: bool,
}

/// A run is over.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct End {
    /// The result or the failure; `None` if the run was stopped at its deadline.
    pub(crate) answer: Option<Result<Json, Failure>>,
    /// The most memory that was in use during the run, in bytes.
    pub(crate) mem_usage: u64,
    /// Whether the container is fit for another run.
    pub(crate) reusable: bool,
}

impl Run {
    pub(crate) fn new(event: Json, deadline: Duration) -> Self {
        // In whole milliseconds, rounded up so that none becomes no time at all.
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

/// Reads a message, and waits for it. `None` at the end of the input.
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

/// Takes the first message out of what has been read so far, if all of it is there.
///
/// A function can make its process write anything, so nothing is believed: `limits` bound the length.
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
