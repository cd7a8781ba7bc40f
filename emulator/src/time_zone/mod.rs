//! The time zone of functions: one for all of them, whatever the machine's is.

mod rules;
mod zone;

pub(crate) use rules::Rules;
pub(crate) use zone::TimeZone;
