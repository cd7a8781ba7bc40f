//! The present, as the emulator sees it.

use minapp_cloud_function::Timestamp;

/// Tells the time. Whatever needs the present moment asks this, and nothing else.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock;

impl Clock {
    /// The present moment.
    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A moment in the type that writes it as a date; the nearest that has one.
pub(crate) fn date(at: Timestamp) -> jiff::Timestamp {
    let nearest = if at.as_unix_micros() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_microsecond(at.as_unix_micros()).unwrap_or(nearest)
}
