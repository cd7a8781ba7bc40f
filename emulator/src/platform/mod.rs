//! What can be done to the emulated platform. The HTTP layer, the Rust handle and the watcher of a folder call it.

mod error;
mod functions;
mod handle;
mod input;

pub(crate) use error::Error;
pub use functions::Deployed;
pub(crate) use functions::ToDeploy;
pub(crate) use handle::Platform;
pub(crate) use input::{argument, not_empty, table};
