//! Containers that wait for another run of their function.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::time::Instant;

use super::container::Container;

/// What a container is for: one version of one function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The function's id, which no other has in any environment.
    pub(super) function: i64,
    pub(super) name: String,
    pub(super) code: Arc<str>,
}

/// The idle containers; those that have been idle for longest go first.
#[derive(Debug)]
pub(super) struct Pool {
    state: Mutex<State>,
    /// How many may wait.
    count: usize,
    /// How long each may wait.
    time: Duration,
}

#[derive(Debug, Default)]
struct State {
    /// In the order in which they became idle.
    idle: Vec<Idle>,
    /// Whether a task is there that ends those whose time is up.
    swept: bool,
    closed: bool,
}

#[derive(Debug)]
struct Idle {
    version: Version,
    container: Container,
    since: Instant,
}

impl Pool {
    pub(super) fn new(count: usize, time: Duration) -> Arc<Self> {
        // So far away that it cannot be told from never, and cannot overflow the clock.
        let time = time.min(Duration::from_secs(365 * 24 * 60 * 60));
        Arc::new(Self { state: Mutex::default(), count, time })
    }

    /// Takes the container of this version that was used last. Those of other versions of the function
    /// end: it has been changed.
    pub(super) fn take(&self, version: &Version) -> Option<Container> {
        // Dropped after the lock, for to end a container takes time.
        let mut ended = Vec::new();
        let mut state = self.state();
        let stale = |idle: &mut Idle| idle.version.function == version.function && idle.version != *version;
        ended.extend(state.idle.extract_if(.., stale));
        while let Some(index) = state.idle.iter().rposition(|idle| idle.version == *version) {
            let mut idle = state.idle.remove(index);
            if idle.container.is_alive() {
                return Some(idle.container);
            }
            ended.push(idle);
        }
        None
    }

    /// Keeps a container for later; or ends it, when none are to be kept.
    pub(super) fn put(self: &Arc<Self>, version: Version, container: Container) {
        let mut state = self.state();
        if self.count == 0 || self.time.is_zero() || state.closed {
            drop(state);
            return;
        }
        state.idle.push(Idle { version, container, since: Instant::now() });
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

async fn sweep_up(pool: Weak<Pool>) {
    while let Some(next) = pool.upgrade().and_then(|pool| pool.expire()) {
        tokio::time::sleep_until(next).await;
    }
}
