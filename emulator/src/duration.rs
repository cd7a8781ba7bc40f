//! Durations as people write them: on the command line, over HTTP and in fault rules.

use std::fmt;
use std::time::Duration;

use jiff::{Span, SpanRelativeTo};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// Reads a duration: `90s`, `2h 30m`, `31d`, or ISO 8601 (`PT36H`). A day has 24 hours, and a week seven days.
///
/// ```
/// use std::time::Duration;
///
/// let day = Duration::from_secs(24 * 60 * 60);
/// assert_eq!(minapp_emulator::parse_duration("1d")?, day);
/// # Ok::<_, minapp_emulator::InvalidDuration>(())
/// ```
///
/// # Errors
/// If the text is not a duration, is negative, or names months or years, which differ in length.
pub fn parse_duration(text: &str) -> Result<Duration, InvalidDuration> {
    let invalid = |why: &dyn fmt::Display| InvalidDuration(format!("`{text}` is no duration: {why}"));
    let span: Span = text.parse().map_err(|error: jiff::Error| invalid(&error))?;
    let duration = span.to_duration(SpanRelativeTo::days_are_24_hours()).map_err(|error| invalid(&error))?;
    Duration::try_from(duration).map_err(|_| invalid(&"it must not be negative"))
}

/// What is wrong with a duration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidDuration(String);

impl fmt::Display for InvalidDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidDuration {}

/// For a member of a JSON object.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    parse_duration(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// For a member that may be null or absent.
pub(crate) fn deserialize_optional<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Duration>, D::Error> {
    let text: Option<String> = Option::deserialize(deserializer)?;
    text.map(|text| parse_duration(&text)).transpose().map_err(D::Error::custom)
}
