//! The MinApp (知晓云) cloud-function platform on this machine, running the functions' JavaScript for real.
//!
//! [`Emulator`] serves the eleven operations of the cloud-function Open API over HTTP, in the types of
//! `minapp-cloud-function`, so that a client cannot tell it from the platform by anything that is documented. The
//! state is in memory, and lost when the emulator stops, or in a file.
//!
//! For tests it can be reset, seeded from a folder, saved and restored; its clock can be moved, calls can be made to
//! fail, and triggers can be fired: see the methods of [`Emulator`].
//!
//! Inside, `api` is the HTTP layer; it, the handle [`Emulator`] and the watcher of a folder call `platform`. `runner`
//! makes a job of a call, runs it in [`executor`], which keeps the containers of functions (threads or processes),
//! and records it in `store`. `engine` is the JavaScript in a container, and `worker` serves one in a process.

mod api;
mod builder;
mod call;
mod clock;
mod duration;
mod emulator;
mod engine;
mod event;
pub mod executor;
mod fault;
mod folder;
mod live;
mod operations;
mod platform;
mod protocol;
mod random;
mod result;
mod runner;
mod scheduler;
mod server;
mod store;
mod task;
mod time_zone;
mod trigger;
mod watch;
mod worker;

pub use builder::EmulatorBuilder;
pub use duration::{InvalidDuration, parse_duration};
pub use emulator::Emulator;
pub use executor::{Engine, Isolation};
pub use fault::{Cut, Fault, FaultInForce, Faults, InvalidFault};
pub use folder::{Source, functions_in};
pub use platform::Deployed;
pub use store::SyncMode;
pub use trigger::{Trigger, Triggered};
pub use watch::Watched;
pub use worker::serve_if_worker;
