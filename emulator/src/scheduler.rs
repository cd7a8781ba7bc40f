//! The only place that decides when a job may run: it limits how many functions of one size run at once in each
//! environment, and how many run at once on this machine. A job that gets no permit waits in a queue. A job that
//! waits too long, or finds the queue full, does not run.

mod lane;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{ServiceType, types::PlanCircle};
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::store::Environment;
use lane::{Kind, Lane, Waiter};

/// How long a time-sensitive job and a batch job wait for a permit. The platform retries a few times within
/// this time; here the jobs wait in a queue.
const TIME_SENSITIVE: Duration = Duration::from_secs(2);
const BATCH: Duration = Duration::from_secs(5 * 60);

/// How many jobs may wait, and how large their arguments may be together, in bytes.
#[derive(Clone, Copy, Debug)]
struct Room {
    jobs: usize,
    bytes: usize,
}

/// The queue of functions of one size in one environment, and all queues together.
const OF_ONE_SIZE: Room = Room { jobs: 1_000, bytes: 64 * 1024 * 1024 };
const IN_ALL: Room = Room { jobs: 10_000, bytes: 256 * 1024 * 1024 };

/// Gives permits to jobs. Clones share them.
#[derive(Clone, Debug)]
pub(crate) struct Scheduler {
    clock: Clock,
    state: Arc<Mutex<State>>,
}

/// Functions of one size in one environment.
pub(crate) type Key = (Environment, PlanCircle);

#[derive(Debug)]
struct State {
    /// How many functions may run at once, and how many of them may be batch jobs.
    most: usize,
    most_batch: usize,
    running: usize,
    running_batch: usize,
    /// How many jobs wait, and the size of their arguments.
    waiting: usize,
    bytes: usize,
    /// How many jobs have ever waited.
    waited: u64,
    /// The lanes in which jobs run or wait.
    lanes: HashMap<Key, Lane<Permit>>,
    /// The lanes in which jobs wait, next turn first.
    turns: VecDeque<Key>,
}

/// What a job asks for.
#[derive(Debug)]
pub(crate) struct Wanted {
    pub(crate) key: Key,
    pub(crate) service_type: ServiceType,
    /// The size of the argument, in bytes.
    pub(crate) size: usize,
}

/// Lets a job run; dropping it frees the slot.
#[derive(Debug)]
pub(crate) struct Permit {
    state: Arc<Mutex<State>>,
    key: Key,
    kind: Kind,
}

/// A job's permit, or its position in the queue.
#[derive(Debug)]
pub(crate) enum Ticket {
    Permit(Permit),
    Waiting(Waiting),
    Refused(NoPermit),
}

/// A job that waits. Dropping it leaves the queue.
#[derive(Debug)]
pub(crate) struct Waiting {
    clock: Clock,
    patience: Duration,
    state: Arc<Mutex<State>>,
    key: Key,
    kind: Kind,
    number: u64,
    permit: oneshot::Receiver<Permit>,
}

/// Why a job got no permit.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NoPermit {
    /// No slot became free within this time.
    InTime(Duration),
    /// This many jobs of its environment, or of all environments, are waiting already.
    TooMany(usize),
    /// The arguments of the waiting jobs have this many bytes already.
    TooLarge(usize),
}

impl Scheduler {
    /// Lets at most `concurrency` functions run at once. At most half of them are batch jobs: these can take
    /// minutes, and time-sensitive jobs need a slot within seconds.
    pub(crate) fn new(clock: Clock, concurrency: usize) -> Self {
        let state = State {
            most: concurrency.max(1),
            most_batch: (concurrency / 2).max(1),
            running: 0,
            running_batch: 0,
            waiting: 0,
            bytes: 0,
            waited: 0,
            lanes: HashMap::new(),
            turns: VecDeque::new(),
        };
        Self { clock, state: Arc::new(Mutex::new(state)) }
    }

    /// Asks for a permit, in order of arrival.
    pub(crate) fn ask(&self, wanted: Wanted) -> Ticket {
        let Wanted { key, service_type, size } = wanted;
        let (kind, patience) = match service_type {
            ServiceType::Batch => (Kind::Batch, BATCH),
            _ => (Kind::TimeSensitive, TIME_SENSITIVE),
        };
        let mut guard = lock(&self.state);
        let state = &mut *guard;
        let lane = state.lanes.entry(key.clone()).or_insert_with(|| Lane::new(&key.1));
        if state.running < state.most
            && lane.has_room()
            && (kind != Kind::Batch || state.running_batch < state.most_batch)
        {
            state.occupy(&key, kind);
            return Ticket::Permit(Permit { state: Arc::clone(&self.state), key, kind });
        }
        let (waiting, bytes) = (lane.waiting(), lane.bytes);
        let refused = [(OF_ONE_SIZE, waiting, bytes), (IN_ALL, state.waiting, state.bytes)];
        let refused = refused.into_iter().find_map(|(room, waiting, bytes)| match room {
            Room { jobs, .. } if waiting >= jobs => Some(NoPermit::TooMany(jobs)),
            // The only waiting job may be of any size.
            Room { bytes: most, .. } if waiting > 0 && bytes + size > most => Some(NoPermit::TooLarge(most)),
            _ => None,
        });
        if let Some(why) = refused {
            state.tidy(&key);
            return Ticket::Refused(why);
        }
        let (give, permit) = oneshot::channel();
        state.waited += 1;
        let number = state.waited;
        lane.put(kind, number, Waiter { give, size });
        if waiting == 0 {
            state.turns.push_back(key.clone());
        }
        state.waiting += 1;
        state.bytes += size;
        let (clock, state) = (self.clock.clone(), Arc::clone(&self.state));
        Ticket::Waiting(Waiting { clock, patience, state, key, kind, number, permit })
    }
}

impl Ticket {
    /// The permit, once there is one.
    pub(crate) async fn permit(self) -> Result<Permit, NoPermit> {
        match self {
            Self::Permit(permit) => Ok(permit),
            Self::Refused(why) => Err(why),
            Self::Waiting(mut waiting) => {
                let (clock, patience) = (waiting.clock.clone(), waiting.patience);
                tokio::select! {
                    biased;
                    permit = &mut waiting.permit => permit.map_err(|_| NoPermit::InTime(patience)),
                    () = clock.sleep(patience) => Err(NoPermit::InTime(patience)),
                }
            }
        }
    }
}

impl State {
    /// Records that a job runs.
    fn occupy(&mut self, key: &Key, kind: Kind) {
        self.running += 1;
        self.running_batch += usize::from(kind == Kind::Batch);
        if let Some(lane) = self.lanes.get_mut(key) {
            lane.running += 1;
        }
    }

    /// Gives free slots to waiting jobs: environments take turns, and within each so do time-sensitive and batch
    /// jobs. Returns the permits that nobody took.
    fn give(&mut self, shared: &Arc<Mutex<State>>) -> Vec<Permit> {
        let mut untaken = Vec::new();
        while self.running < self.most {
            let batch = self.running_batch < self.most_batch;
            let can_run = |key| self.lanes.get(key).is_some_and(|lane| lane.next_kind(batch).is_some());
            let Some(key) = self.turns.iter().position(can_run).and_then(|at| self.turns.remove(at)) else {
                break;
            };
            let Some(lane) = self.lanes.get_mut(&key) else { continue };
            let next = lane.take_next(batch);
            if lane.waiting() > 0 {
                self.turns.push_back(key.clone());
            }
            if let Some((kind, Waiter { give, size })) = next {
                self.waiting -= 1;
                self.bytes -= size;
                self.occupy(&key, kind);
                untaken.extend(give.send(Permit { state: Arc::clone(shared), key, kind }).err());
            }
        }
        untaken
    }

    /// Removes a lane in which no job runs or waits.
    fn tidy(&mut self, key: &Key) {
        let Some(lane) = self.lanes.get(key) else { return };
        if lane.waiting() == 0 {
            self.turns.retain(|turn| turn != key);
            if lane.running == 0 {
                self.lanes.remove(key);
            }
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = lock(&self.state);
        state.running -= 1;
        state.running_batch -= usize::from(self.kind == Kind::Batch);
        if let Some(lane) = state.lanes.get_mut(&self.key) {
            lane.running -= 1;
        }
        let untaken = state.give(&self.state);
        state.tidy(&self.key);
        drop(state);
        // Not before: each takes the lock.
        drop(untaken);
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut state = lock(&self.state);
        let waiter = state.lanes.get_mut(&self.key).and_then(|lane| lane.remove(self.kind, self.number));
        if let Some(Waiter { size, .. }) = waiter {
            state.waiting -= 1;
            state.bytes -= size;
            state.tidy(&self.key);
        }
    }
}

impl fmt::Display for NoPermit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InTime(time) => {
                write!(f, "too many functions are running, and none ended within {} s", time.as_secs())
            }
            Self::TooMany(jobs) => write!(f, "too many functions are running, and {jobs} jobs are waiting"),
            Self::TooLarge(bytes) => {
                write!(
                    f,
                    "too many functions are running, and jobs with {bytes} bytes of arguments are waiting"
                )
            }
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // Nothing panics while it is held.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
