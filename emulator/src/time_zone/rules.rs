//! When a time zone's clocks are how far from UTC.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{self, AmbiguousOffset};

use super::zone::TimeZone;

/// 400 years, after which weekdays, leap years and so the rules of all zones come again, in seconds.
const CYCLE: i64 = 146_097 * 24 * 60 * 60;

/// The first and last second that are looked up, within what jiff takes: from the year -9000 to the year 9000.
const KNOWN: (i64, i64) = (-346_000_000_000, 221_000_000_000);

/// The offsets of a time zone.
pub(crate) struct Rules {
    zone: TimeZone,
    rules: tz::TimeZone,
}

impl Rules {
    /// UTC if the database lacks the zone, which a test rules out.
    pub(crate) fn new(zone: TimeZone) -> Self {
        Self { zone, rules: tz::TimeZone::get(zone.name()).unwrap_or(tz::TimeZone::UTC) }
    }

    /// How far local time is ahead of UTC at a time, in milliseconds. Times are JavaScript's.
    pub(crate) fn offset(&self, time: f64) -> f64 {
        timestamp(time).map_or(0.0, |time| milliseconds(self.rules.to_offset(time)))
    }

    /// How far local time is ahead of UTC where clocks show `local`. What they show twice, or never, counts as
    /// before they were set, as in V8.
    pub(crate) fn local_offset(&self, local: f64) -> f64 {
        let shown = timestamp(local).map(|time| tz::Offset::UTC.to_datetime(time));
        shown.map_or(0.0, |shown: DateTime| {
            milliseconds(match self.rules.to_ambiguous_timestamp(shown).offset() {
                AmbiguousOffset::Unambiguous { offset } => offset,
                AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
            })
        })
    }

    /// What Node 12 calls local time at a time.
    pub(crate) fn name(&self, time: f64) -> &'static str {
        let time = timestamp(equivalent(time));
        let daylight = time.is_some_and(|time| self.rules.to_offset_info(time).dst().is_dst());
        if daylight { self.zone.daylight } else { self.zone.standard }
    }
}

/// The time in whose stead V8 looks up the name: before 1970 and from 2038 on, the same in a year from 2008 to 2035
/// whose days have the same weekdays.
fn equivalent(time: f64) -> f64 {
    let second = (time / 1000.0).floor() as i64;
    if (0..=i64::from(i32::MAX)).contains(&second) {
        return time;
    }
    let Ok(within) = Timestamp::from_second(second.rem_euclid(CYCLE)) else { return time };
    let shown = tz::Offset::UTC.to_datetime(within);
    let weekday = i16::from(shown.first_of_year().weekday().to_sunday_zero_offset());
    let recent = if shown.date().in_leap_year() { 1956 } else { 1967 } + (weekday * 12) % 28;
    let year = 2008 + (recent + 3 * 28 - 2008) % 28;
    let shown = shown.with().year(year).build().ok();
    let found = shown.and_then(|shown| tz::Offset::UTC.to_timestamp(shown).ok());
    found.map_or(time, |found| found.as_second() as f64 * 1000.0)
}

/// The time, or an earlier or later one with the same offset where that is too far away.
fn timestamp(time: f64) -> Option<Timestamp> {
    let (first, last) = KNOWN;
    let second = (time / 1000.0).floor() as i64;
    let cycles = (second.saturating_sub(last).max(0) + CYCLE - 1) / CYCLE;
    Timestamp::from_second((second - cycles * CYCLE).max(first)).ok()
}

fn milliseconds(offset: tz::Offset) -> f64 {
    f64::from(offset.seconds()) * 1000.0
}
