//! Decides when a job may run, and nothing else does: so many functions of one size run at once in each
//! environment, and so many in all, as far as this machine goes. A job that finds no place waits for one. One
//! that waits for too long, or finds too many before it, is not run.

mod lane;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{PlanCircle, ServiceType};
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::store::Environment;
use lane::{Kind, Lane, Waiter};

/// How long a job waits for a place that somebody waits for, and one that nobody waits for. The
/// platform says that it retries a few times within this; here the jobs stand in line.
const TIME_SENSITIVE: Duration = Duration::from_secs(2);
const BATCH: Duration = Duration::from_secs(5 * 60);

/// How many jobs may wait, and how large their arguments may be together, in bytes.
#[derive(Clone, Copy, Debug)]
struct Room {
    jobs: usize,
    bytes: usize,
}

/// For functions of one size in one environment, and for all together.
const OF_ONE_SIZE: Room = Room { jobs: 1_000, bytes: 64 * 1024 * 1024 };
const IN_ALL: Room = Room { jobs: 10_000, bytes: 256 * 1024 * 1024 };

/// Gives places to jobs. Clones share them.
#[derive(Clone, Debug)]
pub(crate) struct Scheduler {
    clock: Clock,
    state: Arc<Mutex<State>>,
}

/// Functions of one size in one environment.
pub(crate) type Key = (Environment, PlanCircle);

#[derive(Debug)]
struct State {
    /// How many functions may run at once, and how many of them may be such that nobody waits for.
    most: usize,
    most_batch: usize,
    running: usize,
    running_batch: usize,
    /// How many jobs wait, and the size of their arguments.
    waiting: usize,
    bytes: usize,
    /// How many jobs have waited.
    waited: u64,
    /// Those in which jobs run or wait.
    lanes: HashMap<Key, Lane>,
    /// Those in which jobs wait, the one whose turn is next first.
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

/// A job's place among those that run; free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    state: Arc<Mutex<State>>,
    key: Key,
    kind: Kind,
}

/// A job's place, or its place in line.
#[derive(Debug)]
pub(crate) enum Ticket {
    Place(Place),
    Waiting(Waiting),
    Refused(NoPlace),
}

/// A job that waits. It leaves the line when this is dropped.
#[derive(Debug)]
pub(crate) struct Waiting {
    clock: Clock,
    patience: Duration,
    state: Arc<Mutex<State>>,
    key: Key,
    kind: Kind,
    number: u64,
    place: oneshot::Receiver<Place>,
}

/// Why a job got no place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NoPlace {
    /// None became free in so much time.
    InTime(Duration),
    /// So many jobs of its environment, or of all of them, wait already.
    TooMany(usize),
    /// So many bytes of arguments wait already.
    TooLarge(usize),
}

impl Scheduler {
    /// One that lets so many functions run at once. Half of them may be such that nobody waits for: these can
    /// take minutes, and the others have to find a place within seconds.
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

    /// Asks for a place. Those who ask later come later.
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
            return Ticket::Place(Place { state: Arc::clone(&self.state), key, kind });
        }
        let (waiting, bytes) = (lane.waiting(), lane.bytes);
        let refused = [(OF_ONE_SIZE, waiting, bytes), (IN_ALL, state.waiting, state.bytes)];
        let refused = refused.into_iter().find_map(|(room, waiting, bytes)| match room {
            Room { jobs, .. } if waiting >= jobs => Some(NoPlace::TooMany(jobs)),
            // One that waits alone may be as large as it is.
            Room { bytes: most, .. } if waiting > 0 && bytes + size > most => Some(NoPlace::TooLarge(most)),
            _ => None,
        });
        if let Some(why) = refused {
            state.tidy(&key);
            return Ticket::Refused(why);
        }
        let (give, place) = oneshot::channel();
        state.waited += 1;
        let number = state.waited;
        lane.put(kind, number, Waiter { give, size });
        if waiting == 0 {
            state.turns.push_back(key.clone());
        }
        state.waiting += 1;
        state.bytes += size;
        let (clock, state) = (self.clock.clone(), Arc::clone(&self.state));
        Ticket::Waiting(Waiting { clock, patience, state, key, kind, number, place })
    }
}

impl Ticket {
    /// The place, once it is there.
    pub(crate) async fn place(self) -> Result<Place, NoPlace> {
        match self {
            Self::Place(place) => Ok(place),
            Self::Refused(why) => Err(why),
            Self::Waiting(mut waiting) => {
                let (clock, patience) = (waiting.clock.clone(), waiting.patience);
                tokio::select! {
                    biased;
                    place = &mut waiting.place => place.map_err(|_| NoPlace::InTime(patience)),
                    () = clock.sleep(patience) => Err(NoPlace::InTime(patience)),
                }
            }
        }
    }
}

impl State {
    /// Notes that a job runs.
    fn occupy(&mut self, key: &Key, kind: Kind) {
        self.running += 1;
        self.running_batch += usize::from(kind == Kind::Batch);
        if let Some(lane) = self.lanes.get_mut(key) {
            lane.running += 1;
        }
    }

    /// Gives places that are free to those who wait: to one environment after the other, and in each to those
    /// whom somebody waits for and to the others in turns. What nobody took comes back.
    fn give(&mut self, shared: &Arc<Mutex<State>>) -> Vec<Place> {
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
                untaken.extend(give.send(Place { state: Arc::clone(shared), key, kind }).err());
            }
        }
        untaken
    }

    /// Forgets functions of which none runs or waits.
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

impl Drop for Place {
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

impl fmt::Display for NoPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InTime(time) => {
                write!(f, "too many functions run already, and none ended within {} s", time.as_secs())
            }
            Self::TooMany(jobs) => write!(f, "too many functions run already, and {jobs} jobs wait"),
            Self::TooLarge(bytes) => {
                write!(f, "too many functions run already, and jobs with {bytes} bytes of arguments wait")
            }
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    // Nothing panics while it is held.
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
