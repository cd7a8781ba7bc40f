//! Containers that wait for another run of their function.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::{Instant, timeout};

use super::container::Container;
use crate::protocol::{Request, Run};

/// How long a run is expected to wait for a container at most: about as long as it takes to start one.
const WAIT: Duration = Duration::from_millis(20);

/// How long it waits in truth, when the runs before it take longer than the shortest did, or nobody knows yet how
/// long they take. In steps, so that one moment in which the whole machine stood still is not all of it.
const STEPS: u32 = 5;
const STEP: Duration = Duration::from_millis(10);

/// For how many more runs a container is asked ahead of time, and how long they may take for that. When none is
/// left it is asked for so many at once: to wake a process takes as long as a short run.
const AHEAD: usize = 4;
const SHORT: Duration = Duration::from_millis(1);

/// For how long a run that began beside another is remembered.
const LATELY: Duration = Duration::from_millis(100);

/// What a container is for: one version of one function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The function's id, which no other has in any environment.
    pub(super) function: i64,
    pub(super) name: String,
    pub(super) code: Arc<str>,
}

/// The idle containers; those that have been idle for longest go first.
///
/// A function that computes gains nothing from more containers than there are processors. So many are started
/// at once, and more when none is expected to become idle soon.
#[derive(Debug)]
pub(super) struct Pool {
    state: Mutex<State>,
    /// How many processors there are.
    processors: usize,
    /// How many may wait.
    count: usize,
    /// How long each may wait.
    time: Duration,
}

#[derive(Debug, Default)]
struct State {
    /// In the order in which they became idle.
    idle: Vec<Idle>,
    /// The runs of each function, by its id.
    runs: HashMap<i64, Runs>,
    /// In the order in which they came.
    waiting: VecDeque<Waiting>,
    /// How many have waited.
    waited: u64,
    /// When a run last began beside another.
    shared: Option<Instant>,
    /// Whether a task is there that ends those whose time is up.
    swept: bool,
    closed: bool,
}

#[derive(Debug)]
struct Idle {
    version: Version,
    container: Container,
    since: Instant,
    /// How long a run of the version takes at least.
    takes: Option<Duration>,
}

/// The runs of one function; those that wait for a container left out.
#[derive(Debug, Default)]
struct Runs {
    count: usize,
    /// How long the shortest one took that had a warm container.
    takes: Option<Duration>,
}

/// A run that waits for a container.
#[derive(Debug)]
struct Waiting {
    number: u64,
    version: Version,
    /// What a container may be asked for ahead of time.
    run: Option<Run>,
    give: oneshot::Sender<Visit>,
}

/// One run's use of the pool.
#[derive(Debug)]
pub(super) struct Visit {
    pool: Arc<Pool>,
    version: Version,
    /// One that is warm, if there was one. Goes back if it is not taken.
    pub(super) container: Option<Container>,
    /// Whether the run is short, and there has been no other lately that could make use of the processors.
    pub(super) alone: bool,
    /// Whether the container has been asked for this run.
    pub(super) asked: bool,
    /// The runs that the container has been asked for and that come next in it.
    ahead: VecDeque<oneshot::Sender<Visit>>,
    /// When it got that one.
    begun: Option<Instant>,
    /// How long a run of the version takes at least.
    takes: Option<Duration>,
}

impl Pool {
    pub(super) fn new(count: usize, time: Duration) -> Arc<Self> {
        // So far away that it cannot be told from never, and cannot overflow the clock.
        let time = time.min(Duration::from_secs(365 * 24 * 60 * 60));
        // Where nobody can tell, one is a safe guess: others are a moment late.
        let processors = available_parallelism().map_or(1, usize::from);
        Arc::new(Self { state: Mutex::default(), processors, count, time })
    }

    /// Begins a run: with the container of this version that was used last, or the next one that becomes idle;
    /// with none where it is better to start another. A `run` is what a container may be asked for ahead of time.
    pub(super) async fn visit(self: &Arc<Self>, version: Version, run: Option<Run>) -> Visit {
        let (number, mut next) = match self.enter(version.clone(), run) {
            Ok(visit) => return visit,
            Err(place) => place,
        };
        let mut come = None;
        for _ in 0..STEPS {
            come = timeout(STEP, &mut next).await.ok();
            if come.is_some() {
                break;
            }
        }
        if come.is_none() && !self.give_up(number) {
            // A container has been asked for it, and says soon whether it does it.
            come = Some(next.await);
        }
        match come {
            Some(Ok(visit)) => visit,
            _ => Visit::begin(self, &mut self.state(), version, None, None),
        }
    }

    /// Waits no longer. Whether it still did.
    fn give_up(&self, number: u64) -> bool {
        let mut state = self.state();
        let before = state.waiting.len();
        state.waiting.retain(|waiting| waiting.number != number);
        state.waiting.len() < before
    }

    /// Begins a run now, or says by what number it waits, and what the next container will come by.
    fn enter(
        self: &Arc<Self>,
        version: Version,
        run: Option<Run>,
    ) -> Result<Visit, (u64, oneshot::Receiver<Visit>)> {
        // Dropped after the lock, for to end a container takes time.
        let mut ended = Vec::new();
        let mut state = self.state();
        // Those of other versions of the function end: it has been changed.
        let stale = |idle: &mut Idle| idle.version.function == version.function && idle.version != version;
        ended.extend(state.idle.extract_if(.., stale));
        while let Some(index) = state.idle.iter().rposition(|idle| idle.version == version) {
            let mut idle = state.idle.remove(index);
            if idle.container.is_alive() {
                return Ok(Visit::begin(self, &mut state, version, Some(idle.container), idle.takes));
            }
            ended.push(idle);
        }
        let before = state.waiting.iter().filter(|waiting| waiting.version == version).count() + 1;
        let worth_it = state.runs.get(&version.function).is_some_and(|Runs { count, takes }| {
            let wait = takes.unwrap_or_default().as_secs_f64() * before as f64 / self.processors as f64;
            *count >= self.processors && wait <= WAIT.as_secs_f64()
        });
        if !worth_it || !self.keeps(&state) {
            return Ok(Visit::begin(self, &mut state, version, None, None));
        }
        let (give, next) = oneshot::channel();
        state.waited += 1;
        let number = state.waited;
        state.waiting.push_back(Waiting { number, version, run, give });
        Err((number, next))
    }

    /// Gives a container to the first run that waits for one. Given back if none does.
    fn hand_over(
        self: &Arc<Self>,
        version: &Version,
        mut container: Container,
        takes: Option<Duration>,
    ) -> Option<Container> {
        loop {
            let mut state = self.state();
            let first = state.waiting.iter().position(|waiting| waiting.version == *version);
            let Some(Waiting { version, give, .. }) = first.and_then(|first| state.waiting.remove(first))
            else {
                return Some(container);
            };
            let visit = Visit::begin(self, &mut state, version, Some(container), takes);
            drop(state);
            match give.send(visit).map_err(|mut unwanted| unwanted.container.take()) {
                // It waits no more.
                Err(Some(back)) => container = back,
                _ => return None,
            }
        }
    }

    fn keeps(&self, state: &State) -> bool {
        self.count > 0 && !self.time.is_zero() && !state.closed
    }

    /// Keeps a container for later; or ends it, when none are to be kept.
    fn put(self: &Arc<Self>, version: Version, container: Container, takes: Option<Duration>) {
        let mut state = self.state();
        if !self.keeps(&state) {
            drop(state);
            return;
        }
        state.idle.push(Idle { version, container, since: Instant::now(), takes });
        let oldest = (state.idle.len() > self.count).then(|| state.idle.remove(0));
        let sweep = !std::mem::replace(&mut state.swept, true);
        drop(state);
        drop(oldest);
        if sweep {
            tokio::spawn(sweep_up(Arc::downgrade(self)));
        }
    }

    /// Ends all that are idle.
    pub(super) fn clear(&self) {
        let idle = std::mem::take(&mut self.state().idle);
        drop(idle);
    }

    /// Ends all that are idle, and keeps none from now on.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.clear();
    }

    /// Ends those whose time is up. When the next one's is; `None` if none is left.
    fn expire(&self) -> Option<Instant> {
        let now = Instant::now();
        let mut state = self.state();
        let count = state.idle.iter().take_while(|idle| idle.since + self.time <= now).count();
        let expired: Vec<_> = state.idle.drain(..count).collect();
        let next = state.idle.first().map(|idle| idle.since + self.time);
        state.swept = next.is_some();
        drop(state);
        drop(expired);
        next
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Visit {
    fn begin(
        pool: &Arc<Pool>,
        state: &mut State,
        version: Version,
        container: Option<Container>,
        takes: Option<Duration>,
    ) -> Self {
        if !state.runs.is_empty() {
            state.shared = Some(Instant::now());
        }
        let alone = is_short(takes)
            && pool.processors > 1
            && state.waiting.is_empty()
            && state.shared.is_none_or(|at| at.elapsed() > LATELY);
        let runs = state.runs.entry(version.function).or_default();
        runs.count += 1;
        runs.takes = shorter(runs.takes, takes);
        let begun = container.is_some().then(Instant::now);
        Self {
            pool: Arc::clone(pool),
            version,
            container,
            alone,
            asked: false,
            ahead: VecDeque::new(),
            begun,
            takes,
        }
    }

    /// Asks the run's container for those that wait, if they need not wait long.
    pub(super) fn look_ahead(&mut self, container: &mut Container) -> io::Result<()> {
        if !is_short(self.takes) || !self.ahead.is_empty() || !container.looks_ahead() {
            return Ok(());
        }
        let mut state = self.pool.state();
        while self.ahead.len() < AHEAD {
            let first = state.waiting.iter().position(|waiting| {
                waiting.version == self.version && waiting.run.is_some() && !waiting.give.is_closed()
            });
            let waiting = first.and_then(|first| state.waiting.remove(first));
            let Some(Waiting { run: Some(run), give, .. }) = waiting else { break };
            container.send(Request::Run(run))?;
            self.ahead.push_back(give);
        }
        Ok(())
    }

    /// The first run that the container was asked for ahead of time goes elsewhere.
    pub(super) fn decline(&mut self) {
        self.ahead.pop_front();
    }

    /// Ends the run, and leaves its container to the next.
    pub(super) fn leave(mut self, container: Container) {
        self.takes = shorter(self.takes, self.begun.map(|begun| begun.elapsed()));
        (self.container, self.asked) = (Some(container), false);
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        {
            let mut state = self.pool.state();
            if let Some(runs) = state.runs.get_mut(&self.version.function) {
                runs.count -= 1;
                runs.takes = shorter(runs.takes, self.takes);
                if runs.count == 0 {
                    state.runs.remove(&self.version.function);
                }
            }
        }
        // One that was asked for what nobody waits for any more ends here.
        let Some(container) = self.container.take().filter(|_| !self.asked) else { return };
        if let Some(next) = self.ahead.pop_front() {
            let (pool, version) = (&self.pool, self.version.clone());
            let mut visit = Self::begin(pool, &mut pool.state(), version, Some(container), self.takes);
            // How long it takes cannot be told: it may have begun before.
            (visit.asked, visit.begun) = (true, None);
            visit.ahead = std::mem::take(&mut self.ahead);
            drop(next.send(visit));
        } else if let Some(container) = self.pool.hand_over(&self.version, container, self.takes) {
            self.pool.put(self.version.clone(), container, self.takes);
        }
    }
}

fn is_short(takes: Option<Duration>) -> bool {
    takes.is_some_and(|takes| takes <= SHORT)
}

fn shorter(one: Option<Duration>, other: Option<Duration>) -> Option<Duration> {
    one.into_iter().chain(other).min()
}

async fn sweep_up(pool: Weak<Pool>) {
    while let Some(next) = pool.upgrade().and_then(|pool| pool.expire()) {
        tokio::time::sleep_until(next).await;
    }
}

#[cfg(test)]
mod tests {
    use futures_util::poll;
    use std::pin::pin;
    use std::task::Poll;

    use super::*;
    use crate::executor::thread::Thread;
    use crate::task::Limits;

    async fn container() -> Container {
        Container::Thread(Thread::start(Limits::default()).await.unwrap())
    }

    // The clock stands still but where all wait for it.
    #[tokio::test(start_paused = true)]
    async fn runs_wait_for_a_container_where_that_is_sooner() {
        let pool = Pool::new(16, Duration::from_secs(300));
        let version = |code: &str| Version { function: 1, name: "test".into(), code: code.into() };
        let mut runs = Vec::new();
        for _ in 0..pool.processors {
            runs.push(pool.visit(version("1"), None).await);
        }
        assert!(runs.iter().all(|run| run.container.is_none()));

        let (second, warm) = (runs.pop().unwrap(), container().await);
        let mut next = pin!(pool.visit(version("1"), None));
        let mut changed = pin!(pool.visit(version("2"), None));
        assert!(poll!(&mut next).is_pending() && poll!(&mut changed).is_pending());
        second.leave(warm);
        let Poll::Ready(next) = poll!(next) else { panic!("it has a container to run in") };
        assert!(next.container.is_some());

        // What is there is of another version, and nothing else comes.
        let before = Instant::now();
        assert!(changed.await.container.is_none());
        assert_eq!(before.elapsed(), STEPS * STEP);

        // One that nobody took is there for the next run.
        drop(next);
        let mut known = pool.visit(version("1"), None).await;
        let warm = known.container.take().unwrap();
        tokio::time::advance(Duration::from_secs(1)).await;
        known.leave(warm);
        let _known = pool.visit(version("1"), None).await;
        // Nobody waits for a function that is known to take long.
        let Poll::Ready(slow) = poll!(pin!(pool.visit(version("1"), None))) else {
            panic!("it would wait too long")
        };
        assert!(slow.container.is_none());
    }
}
