//! Where functions run, and in which engine.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::task::Limits;
use crate::time_zone::TimeZone;

/// How functions are isolated from each other and from the emulator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Isolation {
    /// A thread of the emulator's process, reused for the next call of the function.
    ///
    /// The cheapest, and it needs no worker program. One limitation is known: a function inside a long native call
    /// (such as `indexOf` on a huge string) cannot be stopped. Its caller gets a response in time, but its thread
    /// continues until the native call returns.
    #[default]
    Threads,
    /// A process, reused for the next call of the function, as the platform's containers are.
    Warm,
    /// A new process for each call: no state is shared between calls.
    Fresh,
}

/// What runs the functions' JavaScript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// The built-in QuickJS. Functions have no access to files or the network.
    #[default]
    QuickJs,
    /// A Node.js, at this path or by this name on `PATH`, for full fidelity. Functions have the rights of the user
    /// who runs the emulator. It requires processes ([`Isolation::Warm`] or [`Isolation::Fresh`]).
    Node(PathBuf),
}

impl FromStr for Isolation {
    type Err = String;

    /// `warm`, `fresh` or `threads`.
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "warm" => Ok(Self::Warm),
            "fresh" => Ok(Self::Fresh),
            "threads" => Ok(Self::Threads),
            _ => Err("it is `warm`, `fresh` or `threads`".into()),
        }
    }
}

impl FromStr for Engine {
    type Err = String;

    /// `quickjs`, `node`, or `node=` and a path.
    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            None if text == "quickjs" => Ok(Self::QuickJs),
            None if text == "node" => Ok(Self::Node("node".into())),
            Some(("node", path)) if !path.is_empty() => Ok(Self::Node(path.into())),
            _ => Err("it is `quickjs`, `node`, or `node=PATH`".into()),
        }
    }
}

/// How an executor runs functions.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) limits: Limits,
    pub(crate) isolation: Isolation,
    pub(crate) engine: Engine,
    /// The program that serves as a QuickJS worker.
    pub(crate) worker: Option<PathBuf>,
    /// The time zone of functions.
    pub(crate) time_zone: TimeZone,
    /// How many idle containers are kept, and for how long.
    pub(crate) idle: (usize, Duration),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            isolation: Isolation::default(),
            engine: Engine::default(),
            worker: None,
            time_zone: TimeZone::UTC,
            idle: (16, Duration::from_secs(300)),
        }
    }
}
