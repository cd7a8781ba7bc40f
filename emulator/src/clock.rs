//! The present, as the emulator sees it.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::http::HeaderValue;
use minapp_cloud_function::Timestamp;
use tokio::sync::watch;

/// How far it can be moved in all: dates have to stay such that others can read them.
const FAR: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// Tells the time. Whatever needs the present moment asks this, and nothing else. It goes with the
/// machine's clock, and can be moved forward. Clones are one clock.
#[derive(Clone, Debug)]
pub(crate) struct Clock(Arc<State>);

#[derive(Debug)]
struct State {
    began: Instant,
    /// How far it was moved in all. Never goes back, so that those who wait can go by it.
    moved: watch::Sender<Duration>,
    /// How much of that was taken back when it was set right, in microseconds.
    taken_back: AtomicU64,
    /// The last second that was written as a date of HTTP.
    written: Mutex<(i64, HeaderValue)>,
}

impl Default for Clock {
    fn default() -> Self {
        let moved = watch::Sender::new(Duration::ZERO);
        let written = Mutex::new((i64::MIN, HeaderValue::from_static("")));
        Self(Arc::new(State { began: Instant::now(), moved, taken_back: AtomicU64::new(0), written }))
    }
}

impl Clock {
    /// The present moment.
    pub(crate) fn now(&self) -> Timestamp {
        self.at(SystemTime::now())
    }

    /// A moment of the machine's clock.
    pub(crate) fn at(&self, moment: SystemTime) -> Timestamp {
        Timestamp::from(moment).saturating_add(self.ahead())
    }

    /// The present moment as HTTP writes it, in the header `Date` for one.
    pub(crate) fn http_date(&self) -> HeaderValue {
        let now = Clock::now(self);
        let second = now.as_unix_micros().div_euclid(1_000_000);
        let mut written = self.0.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.0 != second {
            let text = date(now).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
            if let Ok(value) = HeaderValue::try_from(text) {
                *written = (second, value);
            }
        }
        written.1.clone()
    }

    /// How far it is ahead of the machine's.
    pub(crate) fn ahead(&self) -> Duration {
        self.0.moved.borrow().saturating_sub(Duration::from_micros(self.0.taken_back.load(Relaxed)))
    }

    /// Moves it forward. Says why if that cannot be.
    pub(crate) fn advance(&self, by: Duration) -> Result<(), &'static str> {
        let moved = self.0.moved.send_if_modified(|moved| {
            let sum = moved.checked_add(by).filter(|sum| *sum <= FAR);
            *moved = sum.unwrap_or(*moved);
            sum.is_some()
        });
        if moved { Ok(()) } else { Err("the clock can be moved by a hundred years, and no further") }
    }

    /// Goes with the machine's clock again.
    pub(crate) fn set_right(&self) {
        let moved = u64::try_from(self.0.moved.borrow().as_micros()).unwrap_or(u64::MAX);
        self.0.taken_back.store(moved, Relaxed);
    }

    /// Returns when so much time has passed, or was passed over.
    pub(crate) async fn sleep(&self, duration: Duration) {
        let (until, mut moved) = (self.ticks().saturating_add(duration), self.0.moved.subscribe());
        loop {
            let left = until.saturating_sub(self.ticks());
            tokio::select! {
                () = tokio::time::sleep(left) => return,
                // The sender is in here, and so is there.
                _ = moved.changed() => {}
            }
        }
    }

    /// The time that has passed since some moment.
    fn ticks(&self) -> Duration {
        self.0.began.elapsed().saturating_add(*self.0.moved.borrow())
    }
}

impl governor::clock::Clock for Clock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.ticks()
    }
}

/// A moment in the type that writes it as a date; the nearest that has one.
pub(crate) fn date(at: Timestamp) -> jiff::Timestamp {
    let nearest = if at.as_unix_micros() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_microsecond(at.as_unix_micros()).unwrap_or(nearest)
}
