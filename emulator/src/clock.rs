//! The emulator's clock.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::http::HeaderValue;
use minapp_cloud_function::Timestamp;
use tokio::sync::watch;

/// How far it can be ahead: clients must be able to read its dates.
const FAR: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// The only source of the current time. It follows the machine's clock, and can be moved forward. Clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Clock(Arc<State>);

#[derive(Debug)]
struct State {
    began: Instant,
    moved: watch::Sender<Moved>,
    /// The last second that was formatted as an HTTP date.
    written: Mutex<(i64, HeaderValue)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Moved {
    /// How far it was moved in all. Never decreases, so that sleepers can rely on it.
    in_all: Duration,
    /// How much of that was undone when it was set right.
    taken_back: Duration,
}

impl Moved {
    fn ahead(self) -> Duration {
        self.in_all.saturating_sub(self.taken_back)
    }
}

impl Default for Clock {
    fn default() -> Self {
        let moved = watch::Sender::default();
        let written = Mutex::new((i64::MIN, HeaderValue::from_static("")));
        Self(Arc::new(State { began: Instant::now(), moved, written }))
    }
}

impl Clock {
    /// The current time.
    pub(crate) fn now(&self) -> Timestamp {
        self.at(SystemTime::now())
    }

    /// A time of the machine's clock in this clock.
    pub(crate) fn at(&self, moment: SystemTime) -> Timestamp {
        Timestamp::from(moment).saturating_add(self.ahead())
    }

    /// The current time in the format of HTTP headers such as `Date`.
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

    /// How far it is ahead of the machine's clock.
    pub(crate) fn ahead(&self) -> Duration {
        self.0.moved.borrow().ahead()
    }

    /// Moves it forward. The error says why that is not possible.
    pub(crate) fn advance(&self, by: Duration) -> Result<(), &'static str> {
        let moved = self.0.moved.send_if_modified(|moved| {
            let can_be = moved.ahead().checked_add(by).is_some_and(|ahead| ahead <= FAR);
            if can_be {
                moved.in_all = moved.in_all.saturating_add(by);
            }
            can_be
        });
        if moved { Ok(()) } else { Err("the clock can be moved by a hundred years, and no further") }
    }

    /// Undoes all moves.
    pub(crate) fn set_right(&self) {
        self.0.moved.send_modify(|moved| moved.taken_back = moved.in_all);
    }

    /// Returns after this duration, or when the clock is moved past it.
    pub(crate) async fn sleep(&self, duration: Duration) {
        let (until, mut moved) = (self.ticks().saturating_add(duration), self.0.moved.subscribe());
        loop {
            let left = until.saturating_sub(self.ticks());
            tokio::select! {
                () = tokio::time::sleep(left) => return,
                // Never closed: `self` holds the sender.
                _ = moved.changed() => {}
            }
        }
    }

    /// The time since the clock was created, moves included.
    fn ticks(&self) -> Duration {
        self.0.began.elapsed().saturating_add(self.0.moved.borrow().in_all)
    }
}

impl governor::clock::Clock for Clock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.ticks()
    }
}

/// A time in the type that formats dates; the nearest that it can represent.
pub(crate) fn date(at: Timestamp) -> jiff::Timestamp {
    let nearest = if at.as_unix_micros() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_microsecond(at.as_unix_micros()).unwrap_or(nearest)
}
