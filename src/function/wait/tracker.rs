//! What a client knows of the jobs of each function, shared by all of its waits.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use super::logs::Logs;
use crate::{Result, Timestamp, function::job::FunctionJob, types::Job};

/// How many functions a client remembers.
const MAX_FUNCTIONS: usize = 1024;

/// How many jobs of a function are remembered as handed out: those of eleven minutes at 99 a second.
const MAX_CLAIMS: usize = 65_536;

/// How many times a newer job was seen are remembered.
const MAX_HISTORY: usize = 64;

/// A job that was created this much later than one with a higher id shows that ids do not rise.
const OUT_OF_ORDER: Duration = Duration::from_secs(10);

#[derive(Default)]
pub(crate) struct Tracker {
    functions: Mutex<HashMap<Key, Arc<Tracked>>>,
}

/// The environment and the name of a function.
type Key = (Option<Arc<str>>, Box<str>);

impl Tracker {
    pub(crate) fn function(&self, environment: Option<&Arc<str>>, name: &str) -> Arc<Tracked> {
        let mut functions = lock(&self.functions);
        let key = (environment.cloned(), name.into());
        if functions.len() >= MAX_FUNCTIONS && !functions.contains_key(&key) {
            functions.retain(|_, tracked| Arc::strong_count(tracked) > 1);
        }
        functions.entry(key).or_default().clone()
    }
}

/// The jobs that were listed last.
#[derive(Default)]
pub(super) struct Look {
    pub(super) begun: i64,
    pub(super) jobs: Option<Result<Arc<[FunctionJob]>>>,
}

/// What is known of the jobs of one function.
#[derive(Default)]
pub(crate) struct Tracked {
    state: Mutex<State>,
    pub(super) look: tokio::sync::Mutex<Look>,
    pub(super) logs: Logs,
}

#[derive(Default)]
struct State {
    /// When a list showed a newer job than before, and that job's id.
    history: VecDeque<(i64, i64)>,
    /// The newest job of all, and when it was created.
    newest: Option<(i64, Timestamp)>,
    /// Whether a newer job was seen to have a lower id.
    is_unordered: bool,
    /// Which call each job was handed out to.
    claims: HashMap<i64, u64>,
    claim_order: VecDeque<i64>,
    /// The waits that are under way.
    waits: HashMap<u64, Waiting>,
}

/// A wait that is under way.
pub(super) struct Waiting {
    /// When its call was sent.
    pub(super) sent: i64,
    /// When it looks next.
    pub(super) due: i64,
    /// When its job was created: not before the first, and not after the second.
    pub(super) window: (Timestamp, Timestamp),
    /// Whether it may still find out by itself which job is its own.
    pub(super) is_open: bool,
}

impl Tracked {
    /// Learns from a list that was received at a local time.
    pub(crate) fn learn(&self, received: i64, jobs: &[Job]) {
        let Some(newest) = jobs.iter().max_by_key(|job| job.id) else { return };
        let mut state = lock(&self.state);
        if let Some((id, created)) = state.newest {
            let late = created.saturating_add(OUT_OF_ORDER);
            state.is_unordered |= jobs.iter().any(|job| job.id < id && job.created_at > late);
            if newest.id <= id {
                return;
            }
        }
        state.newest = Some((newest.id, newest.created_at));
        // Lists may be read out of turn.
        let at = state.history.back().map_or(received, |(at, _)| received.max(*at));
        state.history.push_back((at, newest.id));
        if state.history.len() > MAX_HISTORY {
            state.history.pop_front();
        }
    }

    /// The id of the newest job that was listed before a local time.
    pub(super) fn newest_before(&self, local: i64) -> Option<i64> {
        let state = lock(&self.state);
        state.history.iter().rev().find(|(at, _)| *at <= local).map(|(_, id)| *id)
    }

    /// Whether newer jobs have higher ids, as far as is known.
    pub(super) fn is_ordered(&self) -> bool {
        !lock(&self.state).is_unordered
    }

    /// Gives a job to a call, unless another call has it.
    pub(super) fn claim(&self, job: i64, call: u64) -> bool {
        let mut state = lock(&self.state);
        if let Some(owner) = state.claims.get(&job) {
            return *owner == call;
        }
        state.claims.insert(job, call);
        state.claim_order.push_back(job);
        if state.claim_order.len() > MAX_CLAIMS
            && let Some(oldest) = state.claim_order.pop_front()
        {
            state.claims.remove(&oldest);
        }
        true
    }

    /// The jobs that other calls have.
    pub(super) fn claimed_by_others(&self, call: u64) -> HashSet<i64> {
        let state = lock(&self.state);
        state.claims.iter().filter(|(_, owner)| **owner != call).map(|(job, _)| *job).collect()
    }

    /// Says that a wait is under way, until what this returns is dropped.
    pub(super) fn register(self: &Arc<Self>, waiting: Waiting) -> Registration {
        let id = unique();
        lock(&self.state).waits.insert(id, waiting);
        Registration { tracked: self.clone(), id }
    }

    /// The times of the jobs that waits look for which are due, in raw that do not overlap.
    pub(super) fn due_windows(&self, now: i64) -> Vec<(Timestamp, Timestamp)> {
        /// One list call takes in two windows that are no further apart.
        const NEAR: Duration = Duration::from_secs(30);
        let state = lock(&self.state);
        let mut windows: Vec<_> = state.waits.values().filter(|w| w.due <= now).map(|w| w.window).collect();
        drop(state);
        windows.sort();
        let mut merged: Vec<(Timestamp, Timestamp)> = Vec::new();
        for (from, until) in windows {
            match merged.last_mut() {
                Some(last) if from <= last.1.saturating_add(NEAR) => last.1 = last.1.max(until),
                _ => merged.push((from, until)),
            }
        }
        merged
    }
}

/// A wait's entry among those that are under way.
pub(super) struct Registration {
    tracked: Arc<Tracked>,
    id: u64,
}

impl Registration {
    pub(super) fn change(&self, change: impl FnOnce(&mut Waiting)) {
        if let Some(waiting) = lock(&self.tracked.state).waits.get_mut(&self.id) {
            change(waiting);
        }
    }

    /// How many other waits may still claim a job that was listed at a local time.
    pub(super) fn open_others(&self, listed: i64) -> usize {
        let state = lock(&self.tracked.state);
        let others = state.waits.iter().filter(|(id, _)| **id != self.id);
        others.filter(|(_, waiting)| waiting.is_open && waiting.sent <= listed).count()
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        lock(&self.tracked.state).waits.remove(&self.id);
    }
}

/// A number that no other call or wait of this program has.
pub(super) fn unique() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
