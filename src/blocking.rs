//! For programs without async: block on every call, and iterate over every list with `for`.
//!
//! There is no second client. [`Block`] works on everything in this crate that can be awaited, and
//! [`BlockIter`] on its lists, so blocking programs can use the whole API.
//!
//! ```
//! use minapp_cloud_function::{Client, blocking::{Block, BlockIter}};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let (_runtime, url, token) = minapp_emulator_in_background();
//! let client = Client::builder().base_url(url).token(token).build()?;
//! client.deploy("add", "exports.main = async ({ data }) => data.a + data.b").block()?;
//! let add = client.function("add")?;
//! let sum: i64 = add.invoke(&serde_json::json!({"a": 2, "b": 3})).block()?;
//! assert_eq!(sum, 5);
//! for job in add.jobs().stream().block_iter() {
//!     let job = job?;
//!     println!("{} {} {}", job.id(), job.status(), job.log().block()?);
//! }
//! # Ok(())
//! # }
//! # fn minapp_emulator_in_background() -> (tokio::runtime::Runtime, String, String) {
//! #     let runtime = tokio::runtime::Runtime::new().unwrap();
//! #     let emulator = runtime.block_on(minapp_emulator::Emulator::start()).unwrap();
//! #     let (url, token) = (emulator.base_url().to_owned(), emulator.token().to_owned());
//! #     std::mem::forget(emulator);
//! #     (runtime, url, token)
//! # }
//! ```
//!
//! One background thread does the work. It starts at the first blocking call and is shared by the whole
//! program.

use std::{
    future::{Future, IntoFuture},
    pin::pin,
    sync::OnceLock,
};

use futures_core::Stream;
use futures_util::{FutureExt, stream::TryStreamExt};
use tokio::{
    runtime::{Builder, Handle, Runtime},
    task::coop,
};

use crate::{Error, Result};

/// Blocks on anything that can be awaited for a [`Result`].
pub trait Block<T> {
    /// Blocks this thread until the result is available.
    ///
    /// # Errors
    /// Those of awaiting it; and [`Error::Input`] if called from an asynchronous task, where it would block
    /// other tasks. It may be called within `spawn_blocking` and `block_in_place`.
    fn block(self) -> Result<T>;
}

impl<T, F: IntoFuture<Output = Result<T>>> Block<T> for F {
    fn block(self) -> Result<T> {
        wait(self.into_future())
    }
}

/// Iterates over a list with `for`.
pub trait BlockIter<T>: Sized {
    /// Returns an iterator over the rows, which fetches pages as they are needed. It ends after an error.
    fn block_iter(self) -> Iter<Self> {
        Iter { stream: self }
    }
}

impl<T, S: Stream<Item = Result<T>> + Unpin> BlockIter<T> for S {}

/// An iterator over a list, from [`BlockIter::block_iter`].
#[derive(Debug)]
pub struct Iter<S> {
    stream: S,
}

impl<T, S: Stream<Item = Result<T>> + Unpin> Iterator for Iter<S> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Result<T>> {
        wait(self.stream.try_next()).transpose()
    }
}

fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    if is_in_task() {
        return Err(Error::input(
            "this is an asynchronous program: await the call instead of blocking on it, or block within \
             `tokio::task::spawn_blocking`",
        ));
    }
    runtime()?.block_on(work)
}

/// Whether Tokio polls this code as a task, whose thread must not be blocked. Threads of `spawn_blocking`
/// and code within `block_in_place` have a runtime too and may block; only tasks have a budget.
fn is_in_task() -> bool {
    /// More than a task has.
    const POLLS: usize = 1024;
    Handle::try_current().is_ok() && (0..POLLS).any(|_| pin!(coop::consume_budget()).now_or_never().is_none())
}

fn runtime() -> Result<&'static Runtime> {
    static RUNTIME: OnceLock<std::io::Result<Runtime>> = OnceLock::new();
    let made = RUNTIME.get_or_init(|| {
        Builder::new_multi_thread().worker_threads(1).thread_name("minapp blocking").enable_all().build()
    });
    made.as_ref()
        .map_err(|error| Error::input(format!("the thread for blocking calls cannot be started: {error}")))
}
