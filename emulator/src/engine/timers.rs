//! When a function's timers are due. What they call stays in JavaScript (`prelude/timers.js`).

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

/// Node's longest delay, in milliseconds; a longer one becomes the shortest.
const LONGEST: f64 = 2_147_483_647.0;

/// The timers of one run, by the time they are due and, at the same time, by age.
#[derive(Debug, Default)]
pub(super) struct Timers {
    queue: BTreeSet<(Instant, u64)>,
    due: HashMap<u64, Due>,
    /// How many timers are unreferenced: they keep no run going.
    idle: usize,
}

#[derive(Debug)]
struct Due {
    at: Instant,
    idle: bool,
}

impl Timers {
    /// Arms timer `id` to fire in `delay` milliseconds; a timer that is armed already moves.
    pub(super) fn set(&mut self, id: u64, delay: f64) {
        let idle = self.due.get(&id).is_some_and(|due| due.idle);
        self.clear(id);
        let delay = if (1.0..=LONGEST).contains(&delay) { delay.trunc() } else { 1.0 };
        let at = Instant::now() + Duration::from_secs_f64(delay / 1000.0);
        self.queue.insert((at, id));
        self.due.insert(id, Due { at, idle });
        self.idle += usize::from(idle);
    }

    /// Disarms a timer; one that is not armed is left alone.
    pub(super) fn clear(&mut self, id: u64) {
        if let Some(due) = self.due.remove(&id) {
            self.queue.remove(&(due.at, id));
            self.idle -= usize::from(due.idle);
        }
    }

    /// Says whether a timer keeps the run going (as Node's `ref` and `unref`).
    pub(super) fn keep_alive(&mut self, id: u64, alive: bool) {
        if let Some(due) = self.due.get_mut(&id)
            && due.idle == alive
        {
            due.idle = !alive;
            if alive { self.idle -= 1 } else { self.idle += 1 }
        }
    }

    /// Takes the first timer that is due at `now`.
    pub(super) fn take_due(&mut self, now: Instant) -> Option<u64> {
        let &(at, id) = self.queue.first()?;
        (at <= now).then(|| {
            self.clear(id);
            id
        })
    }

    /// When the next timer is due, if one is left that keeps the run going.
    pub(super) fn next(&self) -> Option<Instant> {
        let alive = self.due.len() > self.idle;
        self.queue.first().filter(|_| alive).map(|&(at, _)| at)
    }
}
