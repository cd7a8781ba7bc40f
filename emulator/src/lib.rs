//! The MinApp (知晓云) cloud-function platform on this machine, running the functions' JavaScript for real.
//!
//! [`Emulator`] serves the eleven operations of the cloud-function Open API over HTTP, in the types of
//! `minapp-cloud-function`, so that a client cannot tell it from the platform by anything that the
//! documents state. State is kept in memory and lost when it stops, or in a file that outlives it.
//!
//! For tests it can be emptied, filled from a folder, saved and brought back; its clock can be moved, calls
//! can be made to go wrong, and triggers be fired by hand: see the methods of [`Emulator`].
//!
//! Inside, the rooms are kept apart: `api` is the HTTP, `store` is what is remembered, [`executor`] keeps
//! the containers of functions, threads or processes, and `engine` is the JavaScript in one of them.
//! `runner` leads a call from the first through the third into the second.

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
