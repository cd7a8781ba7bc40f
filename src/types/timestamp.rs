//! The times of functions and jobs.

use std::{
    fmt,
    str::FromStr,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize, de};

use super::invalid::InvalidValue;

/// A point in time, in microseconds since the Unix epoch.
///
/// On the wire it is a number of seconds: whole for functions, with microseconds after the point for jobs.
/// It prints as RFC 3339 in UTC, and parses from that.
///
/// The default is the Unix epoch itself. A field of this type that a response leaves out holds it; a field
/// that may be missing is an `Option`.
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
    /// The latest time there is, in the year 294247.
    pub const MAX: Self = Self { micros: i64::MAX };

    /// The earliest time there is, in the year -290308.
    pub const MIN: Self = Self { micros: i64::MIN };

    /// The Unix epoch: 1970-01-01T00:00:00Z.
    pub const UNIX_EPOCH: Self = Self { micros: 0 };

    /// The present time, by this machine's clock.
    pub fn now() -> Self {
        SystemTime::now().into()
    }

    /// A number of microseconds after the Unix epoch, or before it if negative.
    pub const fn from_unix_micros(micros: i64) -> Self {
        Self { micros }
    }

    /// A number of seconds after the Unix epoch, or before it if negative; [`MIN`](Self::MIN) or
    /// [`MAX`](Self::MAX) for what lies beyond them.
    pub const fn from_unix_secs(secs: i64) -> Self {
        Self { micros: secs.saturating_mul(1_000_000) }
    }

    /// Microseconds since the Unix epoch; negative before it.
    pub const fn as_unix_micros(self) -> i64 {
        self.micros
    }

    /// Whole seconds since the Unix epoch, rounded down; negative before it.
    ///
    /// ```
    /// # use minapp_cloud_function::Timestamp;
    /// assert_eq!(Timestamp::from_unix_micros(1_999_999).as_unix_secs(), 1);
    /// assert_eq!(Timestamp::from_unix_micros(-1).as_unix_secs(), -1);
    /// ```
    pub const fn as_unix_secs(self) -> i64 {
        self.micros.div_euclid(1_000_000)
    }

    /// Whole seconds since the Unix epoch, rounded up.
    pub(crate) const fn ceil_secs(self) -> i64 {
        self.as_unix_secs() + (self.micros.rem_euclid(1_000_000) > 0) as i64
    }

    /// A duration later; [`MAX`](Self::MAX) if that is beyond it. What the duration has below a microsecond
    /// is dropped.
    pub fn saturating_add(self, duration: Duration) -> Self {
        Self::clamped(i128::from(self.micros).saturating_add(whole_micros(duration)))
    }

    /// A duration earlier; [`MIN`](Self::MIN) if that is beyond it. What the duration has below a
    /// microsecond is dropped.
    ///
    /// ```
    /// use std::time::Duration;
    /// # use minapp_cloud_function::Timestamp;
    ///
    /// let yesterday = Timestamp::now().saturating_sub(Duration::from_secs(24 * 60 * 60));
    /// ```
    pub fn saturating_sub(self, duration: Duration) -> Self {
        Self::clamped(i128::from(self.micros).saturating_sub(whole_micros(duration)))
    }

    /// The time from `earlier` to this; `None` if `earlier` is later.
    ///
    /// ```
    /// use std::time::Duration;
    /// # use minapp_cloud_function::Timestamp;
    ///
    /// let (start, end) = (Timestamp::from_unix_secs(60), Timestamp::from_unix_secs(90));
    /// assert_eq!(end.duration_since(start), Some(Duration::from_secs(30)));
    /// assert_eq!(start.duration_since(end), None);
    /// ```
    pub fn duration_since(self, earlier: Self) -> Option<Duration> {
        let micros = i128::from(self.micros) - i128::from(earlier.micros);
        u64::try_from(micros).ok().map(Duration::from_micros)
    }

    fn clamped(micros: i128) -> Self {
        let end = if micros < 0 { Self::MIN } else { Self::MAX };
        i64::try_from(micros).map_or(end, Self::from_unix_micros)
    }
}

fn whole_micros(duration: Duration) -> i128 {
    i128::try_from(duration.as_micros()).unwrap_or(i128::MAX)
}

/// What the operating system's clock cannot hold becomes [`Timestamp::MIN`] or [`Timestamp::MAX`].
impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        Self::clamped(match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => whole_micros(after),
            // Away from the epoch, so that all times are rounded down.
            Err(before) => -i128::try_from(before.duration().as_nanos().div_ceil(1000)).unwrap_or(i128::MAX),
        })
    }
}

/// Fails for a time that the operating system cannot represent. On Unix there is none.
impl TryFrom<Timestamp> for SystemTime {
    type Error = InvalidValue;

    fn try_from(time: Timestamp) -> Result<Self, InvalidValue> {
        let distance = Duration::from_micros(time.micros.unsigned_abs());
        let moved = if time.micros < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)
        };
        moved.ok_or_else(|| {
            InvalidValue::new(format!("the operating system cannot represent the time {time}"))
        })
    }
}

/// Parses RFC 3339 in UTC, as [`Display`](fmt::Display) prints it; the fraction of a second may be missing.
///
/// ```
/// # use minapp_cloud_function::Timestamp;
/// let time: Timestamp = "2018-09-21T04:46:11.419368Z".parse()?;
/// assert_eq!(time.as_unix_secs(), 1_537_505_171);
/// # Ok::<(), minapp_cloud_function::types::InvalidValue>(())
/// ```
impl FromStr for Timestamp {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        humantime::parse_rfc3339(text).map(Self::from).map_err(|_| {
            InvalidValue::new(format!(
                "`{text}` is not a time: write RFC 3339 in UTC, such as 2018-09-21T04:46:11Z"
            ))
        })
    }
}

#[cfg(feature = "jiff02")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        // jiff rounds towards zero.
        Self::clamped(time.as_nanosecond().div_euclid(1000))
    }
}

/// Fails for a time before the year -9999 or after the year 9999.
#[cfg(feature = "jiff02")]
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = jiff::Error;

    fn try_from(time: Timestamp) -> Result<Self, jiff::Error> {
        Self::from_microsecond(time.micros)
    }
}

#[cfg(feature = "chrono04")]
impl From<chrono::DateTime<chrono::Utc>> for Timestamp {
    fn from(time: chrono::DateTime<chrono::Utc>) -> Self {
        Self { micros: time.timestamp_micros() }
    }
}

/// Fails for a time that `chrono` cannot represent, beyond the years -262143 and 262142.
#[cfg(feature = "chrono04")]
impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = InvalidValue;

    fn try_from(time: Timestamp) -> Result<Self, InvalidValue> {
        Self::from_timestamp_micros(time.micros)
            .ok_or_else(|| InvalidValue::new(format!("`chrono` cannot represent the time {time}")))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // RFC 3339 has no form for what is outside of the years that `humantime` writes, 1970 to 9999.
        const YEAR_10_000: i64 = 253_402_300_800_000_000;
        match SystemTime::try_from(*self) {
            Ok(time) if (0..YEAR_10_000).contains(&self.micros) => {
                humantime::format_rfc3339_micros(time).fmt(f)
            }
            _ => write!(f, "{} seconds since 1970", self.micros as f64 / 1e6),
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
            serializer.serialize_i64(self.as_unix_secs())
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

#[cfg(feature = "schemars1")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "number", "description": "seconds since the Unix epoch"})
    }
}
