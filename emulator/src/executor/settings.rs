//! Where functions run, and in which engine.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::task::Limits;

/// What is between a function and everything else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Isolation {
    /// A thread of the emulator's own process, used again for the next call of the function.
    ///
    /// It costs least, and a test program can have it as it is. One hole is known: a function inside one
    /// long native call (`indexOf` on a huge text, say) cannot be stopped. Its call is answered in time,
    /// but its thread goes on until that native call returns.
    #[default]
    Threads,
    /// A process, used again for the next call of the function, as the platform's containers are.
    Warm,
    /// A process for every single call: nothing of one call is there in the next.
    Fresh,
}

/// What runs the functions' JavaScript.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// The QuickJS that the emulator brings along. Functions have no files and no network.
    #[default]
    QuickJs,
    /// A Node.js, at this path or by this name on `PATH`: for full fidelity. Functions then may do what
    /// whoever runs the emulator may do. It needs processes ([`Isolation::Warm`] or [`Isolation::Fresh`]).
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
            idle: (16, Duration::from_secs(300)),
        }
    }
}
