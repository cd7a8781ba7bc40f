//! The time zones that Node 12 knows.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What Node 12 calls the zones that it knows: lines `standard|daylight|zone zone zone`, which
/// `tests/node12/record.js` writes.
const NAMES: &str = include_str!("names.txt");

/// What Node 12 calls UTC.
const UTC: &str = "Coordinated Universal Time";

/// A time zone that Node 12 knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeZone {
    /// Its IANA name.
    name: &'static str,
    /// What Node 12 calls its standard time.
    pub(crate) standard: &'static str,
    /// What Node 12 calls its daylight saving time.
    pub(crate) daylight: &'static str,
}

impl TimeZone {
    pub(crate) const UTC: Self = Self { name: "UTC", standard: UTC, daylight: UTC };

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }
}

impl FromStr for TimeZone {
    type Err = String;

    fn from_str(wanted: &str) -> Result<Self, String> {
        if wanted == Self::UTC.name {
            return Ok(Self::UTC);
        }
        let mut meant = None;
        for line in NAMES.lines() {
            let mut parts = line.split('|');
            let (Some(standard), Some(daylight), Some(zones)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            for name in zones.split(' ') {
                if name == wanted {
                    return Ok(Self { name, standard, daylight });
                }
                if name.eq_ignore_ascii_case(wanted) {
                    meant = Some(name);
                }
            }
        }
        let advice = match meant {
            Some(name) => format!("did you mean `{name}`?"),
            None => {
                "use a name of the IANA database that Node.js 12 knows, such as `UTC`, `Asia/Shanghai` or \
                     `America/New_York`"
                    .into()
            }
        };
        Err(format!("there is no time zone `{wanted}`: {advice}"))
    }
}

impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl Serialize for TimeZone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

impl<'de> Deserialize<'de> for TimeZone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::NAMES;

    #[test]
    fn the_database_has_each_zone() {
        let zones = NAMES.lines().flat_map(|line| line.rsplit('|').next().unwrap().split(' '));
        let missing: Vec<_> = zones.filter(|zone| jiff::tz::TimeZone::get(zone).is_err()).collect();
        assert_eq!(missing, [""; 0]);
    }
}
