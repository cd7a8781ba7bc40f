//! What the emulator remembers: functions, their jobs, and who has signed in. In memory, and lost when
//! the emulator stops.
//!
//! Everything is a plain method that returns at once. Nothing of how it is kept shows outside.

mod functions;
mod jobs;
mod tokens;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{CloudFunction, Timestamp};

pub(crate) use functions::NotStored;
pub(crate) use jobs::{JobEnd, JobFilter};

/// The state of one emulator.
#[derive(Debug, Default)]
pub(crate) struct Store {
    state: Mutex<State>,
}

/// Where a call happens: production, or a test environment. Functions of one are unknown in another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Environment(pub(crate) Option<String>);

/// Which rows of a list to answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slice {
    pub(crate) limit: u32,
    pub(crate) offset: u64,
}

/// Some rows of a list, and how many it has in all.
#[derive(Debug)]
pub(crate) struct Rows<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) total: u64,
}

#[derive(Debug, Default)]
struct State {
    /// By id, so that the newest is the last.
    functions: BTreeMap<i64, StoredFunction>,
    /// The id of the function that has a name in an environment.
    names: HashMap<Environment, HashMap<String, i64>>,
    jobs: BTreeMap<i64, jobs::StoredJob>,
    last_function: i64,
    last_job: i64,
    /// Codes that were not exchanged yet, with when they end.
    codes: HashMap<String, Timestamp>,
    access_tokens: HashMap<String, Timestamp>,
    /// The access token that a refresh token came with.
    refresh_tokens: HashMap<String, String>,
}

#[derive(Debug)]
struct StoredFunction {
    environment: Environment,
    function: CloudFunction,
    /// The ids of its jobs, oldest first.
    jobs: Vec<i64>,
}

impl Store {
    fn state(&self) -> MutexGuard<'_, State> {
        // A panic leaves at worst one record unfinished; the others are still good.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn function_id(&self, environment: &Environment, name: &str) -> Option<i64> {
        self.names.get(environment)?.get(name).copied()
    }
}

/// The rows of a slice, from all of them in order.
fn slice<T>(rows: impl Iterator<Item = T>, slice: Slice) -> Rows<T> {
    let (limit, mut total, mut taken) = (slice.limit as usize, 0, Vec::new());
    for row in rows {
        if total >= slice.offset && taken.len() < limit {
            taken.push(row);
        }
        total += 1;
    }
    Rows { rows: taken, total }
}

/// The moment that long after `now`; the end of time if that is too far.
fn after(now: Timestamp, duration: Duration) -> Timestamp {
    let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_unix_micros(now.as_unix_micros().saturating_add(micros))
}
