//! The JavaScript of one function, run by QuickJS: loaded once, and run as often as it is asked for.
//!
//! What a function may do to itself stays there. An endless loop ends at its deadline, a memory bomb
//! and a deep recursion as failures, a flood of logs is cut. One hole is known: QuickJS cannot be
//! interrupted inside one long native call (`indexOf` on a huge array, say). Who needs such a run to end
//! has to end its process.

mod container;
mod control;
mod event_loop;
mod host;
mod inbox;
mod log;
mod newer_syntax;
mod node;
mod plain;
mod prelude;
// The engine's allocator, its compiled modules, its jobs and the members of its objects: nowhere else is there
// anything unsafe.
#[allow(unsafe_code)]
mod raw;
mod timers;

pub(crate) use container::serve;
pub(crate) use control::Control;
pub(crate) use inbox::Inbox;

/// The stack of a container's thread, in bytes; far more than JavaScript may use of it
/// (`container::STACK`), for the engine's parser and native functions check less often than its
/// interpreter.
pub(crate) const THREAD_STACK: usize = 16 * 1024 * 1024;
