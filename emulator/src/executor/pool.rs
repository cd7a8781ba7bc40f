//! Idle containers, and the runs that wait for one.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::{Instant, timeout};

use super::container::Container;
use crate::protocol::{Request, Run};

/// A run waits for a container if it is expected to wait no longer than this: about as long as starting one takes.
const WAIT: Duration = Duration::from_millis(20);

/// How long it actually waits at most, if the runs before it take longer than the shortest one did, or their duration
/// is not known yet. In steps, so that a pause of the whole machine counts only as one step.
const STEPS: u32 = 5;
const STEP: Duration = Duration::from_millis(10);

/// How many runs are sent to a container ahead of time, and how short they must be. When none is left, as many are
/// sent at once: waking a process takes as long as a short run.
const AHEAD: usize = 4;
const SHORT: Duration = Duration::from_millis(1);

/// How long it counts that a run started while another was running.
const LATELY: Duration = Duration::from_millis(100);

/// What a container is for: one version of one function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The function's id, unique over all environments.
    pub(super) function: i64,
    pub(super) name: String,
    pub(super) code: Arc<str>,
}

/// The idle containers; the one that has been idle longest is removed first.
///
/// A function that computes gains nothing from more containers than processors. That many are started at once, and
/// more if none is expected to become idle soon.
#[derive(Debug)]
pub(super) struct Pool {
    state: Mutex<State>,
    /// How many processors there are.
    processors: usize,
    /// How many may be idle.
    count: usize,
    /// How long each may be idle.
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
    /// How many runs have ever waited.
    waited: u64,
    /// When a run last started while another was running.
    shared: Option<Instant>,
    /// Whether a task is running that ends expired containers.
    swept: bool,
    closed: bool,
}

#[derive(Debug)]
struct Idle {
    version: Version,
    container: Container,
    since: Instant,
    /// The shortest duration of a run of the version.
    takes: Option<Duration>,
}

/// The runs of one function, without those that wait for a container.
#[derive(Debug, Default)]
struct Runs {
    count: usize,
    /// The shortest duration in a warm container.
    takes: Option<Duration>,
}

/// A run that waits for a container.
#[derive(Debug)]
struct Waiting {
    number: u64,
    version: Version,
    /// The run, if it may be sent ahead of time.
    run: Option<Run>,
    give: oneshot::Sender<Visit>,
}

/// One run's use of the pool.
#[derive(Debug)]
pub(super) struct Visit {
    pool: Arc<Pool>,
    version: Version,
    /// A warm one, if there was one. Returns to the pool if it is not taken.
    pub(super) container: Option<Container>,
    /// Whether the run is short, and no other run has needed the processors lately.
    pub(super) alone: bool,
    /// Whether this run was sent to the container.
    pub(super) asked: bool,
    /// The next runs, which were sent to the container ahead of time.
    ahead: VecDeque<oneshot::Sender<Visit>>,
    /// When it got the container.
    begun: Option<Instant>,
    /// The shortest duration of a run of the version.
    takes: Option<Duration>,
}

impl Pool {
    pub(super) fn new(count: usize, time: Duration) -> Arc<Self> {
        // A year is as good as forever, and cannot overflow the clock.
        let time = time.min(Duration::from_secs(365 * 24 * 60 * 60));
        // If it is unknown, one is a safe guess: other runs start a moment later.
        let processors = available_parallelism().map_or(1, usize::from);
        Arc::new(Self { state: Mutex::default(), processors, count, time })
    }

    /// Starts a run: with the most recently used container of this version, or the next one that becomes idle; without
    /// one if it is better to start another. `run` may be sent ahead of time.
    pub(super) async fn visit(self: &Arc<Self>, version: Version, run: Option<Run>) -> Visit {
        let (number, mut next) = match self.enter(version.clone(), run) {
            Ok(visit) => return visit,
            Err(waiting) => waiting,
        };
        let mut come = None;
        for _ in 0..STEPS {
            come = timeout(STEP, &mut next).await.ok();
            if come.is_some() {
                break;
            }
        }
        if come.is_none() && !self.give_up(number) {
            // It was sent to a container, which soon starts or declines it.
            come = Some(next.await);
        }
        match come {
            Some(Ok(visit)) => visit,
            _ => Visit::begin(self, &mut self.state(), version, None, None),
        }
    }

    /// Stops waiting. Returns whether it was still waiting.
    fn give_up(&self, number: u64) -> bool {
        let mut state = self.state();
        let before = state.waiting.len();
        state.waiting.retain(|waiting| waiting.number != number);
        state.waiting.len() < before
    }

    /// Starts a run now, or returns the number under which it waits, and the channel of its visit.
    fn enter(
        self: &Arc<Self>,
        version: Version,
        run: Option<Run>,
    ) -> Result<Visit, (u64, oneshot::Receiver<Visit>)> {
        // Dropped after the lock, because ending a container takes time.
        let mut ended = Vec::new();
        let mut state = self.state();
        // Containers of other versions end: the function has been changed.
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

    /// Gives a container to the first run that waits for one. Returns it if none does.
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
                // It has stopped waiting.
                Err(Some(back)) => container = back,
                _ => return None,
            }
        }
    }

    fn keeps(&self, state: &State) -> bool {
        self.count > 0 && !self.time.is_zero() && !state.closed
    }

    /// Keeps a container, or ends it if none are kept.
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

    /// Ends all idle containers.
    pub(super) fn clear(&self) {
        let idle = std::mem::take(&mut self.state().idle);
        drop(idle);
    }

    /// Ends all that are idle, and keeps none from now on.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.clear();
    }

    /// Ends expired containers. Returns when the next one expires; `None` if none is left.
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

    /// Sends waiting runs to the run's container ahead of time, if they will not wait long.
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

    /// The container declines the first run that it got ahead of time.
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
        // Ends here if it got this run, and nobody waits for that any more.
        let Some(container) = self.container.take().filter(|_| !self.asked) else { return };
        if let Some(next) = self.ahead.pop_front() {
            let (pool, version) = (&self.pool, self.version.clone());
            let mut visit = Self::begin(pool, &mut pool.state(), version, Some(container), self.takes);
            // Its duration is unknown: it may have started before.
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
        Container::Thread(Thread::start(Limits::default(), crate::time_zone::TimeZone::UTC).await.unwrap())
    }

    // The clock advances only when all tasks wait for it.
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

        // The idle container is of another version, and no other comes.
        let before = Instant::now();
        assert!(changed.await.container.is_none());
        assert_eq!(before.elapsed(), STEPS * STEP);

        // A container that was not taken is there for the next run.
        drop(next);
        let mut known = pool.visit(version("1"), None).await;
        let warm = known.container.take().unwrap();
        tokio::time::advance(Duration::from_secs(1)).await;
        known.leave(warm);
        let _known = pool.visit(version("1"), None).await;
        // A run does not wait for a function that is known to take long.
        let Poll::Ready(slow) = poll!(pin!(pool.visit(version("1"), None))) else {
            panic!("it would wait too long")
        };
        assert!(slow.container.is_none());
    }
}
