//! The times of functions and jobs.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize, de};

/// A moment, to the microsecond.
///
/// On the wire it is a number of seconds since the Unix epoch: whole for functions, with
/// microseconds after the point for jobs. It prints as RFC 3339 in UTC.
///
/// ```
/// use minapp_cloud_function::Timestamp;
///
/// let created: Timestamp = serde_json::from_str("1537505171.419368")?;
/// assert_eq!(created.to_string(), "2018-09-21T04:46:11.419368Z");
/// assert_eq!(created.as_unix_micros(), 1_537_505_171_419_368);
/// assert_eq!(serde_json::to_string(&created)?, "1537505171.419368");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp {
    micros: i64,
}

impl Timestamp {
    /// The present moment, by this machine's clock.
    pub fn now() -> Self {
        SystemTime::now().into()
    }

    /// The moment that many microseconds after the Unix epoch, or before it if negative.
    pub const fn from_unix_micros(micros: i64) -> Self {
        Self { micros }
    }

    /// The moment that many seconds after the Unix epoch, or before it if negative; at the ends of
    /// what can be told it stays at the end.
    pub const fn from_unix_secs(secs: i64) -> Self {
        Self { micros: secs.saturating_mul(1_000_000) }
    }

    /// Microseconds since the Unix epoch.
    pub const fn as_unix_micros(self) -> i64 {
        self.micros
    }

    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn floor_secs(self) -> i64 {
        self.micros.div_euclid(1_000_000)
    }

    /// Whole seconds since the Unix epoch, rounded up.
    pub const fn ceil_secs(self) -> i64 {
        self.floor_secs() + (self.micros.rem_euclid(1_000_000) > 0) as i64
    }

    /// The moment that much earlier; at the ends of what can be told it stays at the end.
    pub fn minus(self, time: Duration) -> Self {
        Self { micros: self.micros.saturating_sub(i64::try_from(time.as_micros()).unwrap_or(i64::MAX)) }
    }

    /// The moment that much later; at the ends of what can be told it stays at the end.
    pub fn plus(self, time: Duration) -> Self {
        Self { micros: self.micros.saturating_add(i64::try_from(time.as_micros()).unwrap_or(i64::MAX)) }
    }

    /// How long after `earlier` this is; `None` if it is before.
    pub fn since(self, earlier: Self) -> Option<Duration> {
        let micros = self.micros.checked_sub(earlier.micros)?;
        u64::try_from(micros).ok().map(Duration::from_micros)
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let micros = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_micros()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_micros()).map_or(i64::MIN, |micros| -micros),
        };
        Self { micros }
    }
}

impl From<Timestamp> for SystemTime {
    fn from(time: Timestamp) -> Self {
        let distance = Duration::from_micros(time.micros.unsigned_abs());
        let moved = if time.micros < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)
        };
        moved.unwrap_or(SystemTime::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Outside of the years 1970 to 9999 RFC 3339 has no word for it.
        const YEAR_10_000: i64 = 253_402_300_800_000_000;
        if (0..YEAR_10_000).contains(&self.micros) {
            humantime::format_rfc3339_micros((*self).into()).fmt(f)
        } else {
            write!(f, "{} seconds since 1970", self.micros as f64 / 1e6)
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.micros % 1_000_000 == 0 {
            serializer.serialize_i64(self.floor_secs())
        } else {
            serializer.serialize_f64(self.micros as f64 / 1e6)
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Seconds;
        impl de::Visitor<'_> for Seconds {
            type Value = Timestamp;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time in seconds since the Unix epoch")
            }
            fn visit_i64<E: de::Error>(self, secs: i64) -> Result<Timestamp, E> {
                match secs.checked_mul(1_000_000) {
                    Some(micros) => Ok(Timestamp { micros }),
                    None => Err(E::invalid_value(de::Unexpected::Signed(secs), &self)),
                }
            }
            fn visit_u64<E: de::Error>(self, secs: u64) -> Result<Timestamp, E> {
                match i64::try_from(secs) {
                    Ok(secs) => self.visit_i64(secs),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Unsigned(secs), &self)),
                }
            }
            fn visit_f64<E: de::Error>(self, secs: f64) -> Result<Timestamp, E> {
                // The part after the point by itself, which is exact: the product of the whole would be
                // rounded twice, and from the year 2106 on that could be seen.
                let whole = secs.floor();
                let part = ((secs - whole) * 1e6).round() as i64;
                let micros =
                    if whole.abs() < i64::MAX as f64 { (whole as i64).checked_mul(1_000_000) } else { None };
                match micros.and_then(|micros| micros.checked_add(part)) {
                    Some(micros) => Ok(Timestamp { micros }),
                    None => Err(E::invalid_value(de::Unexpected::Float(secs), &self)),
                }
            }
        }
        deserializer.deserialize_f64(Seconds)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number", "description": "seconds since the Unix epoch"})
    }
}
