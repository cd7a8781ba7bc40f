//! How answers are read where they may differ from the document: null for a missing value, `100.0`
//! for `100`, a string for an error.

use std::{fmt, time::Duration};

use serde::{Deserialize, Deserializer, de};

use crate::generated::types::FunctionError;

pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// An integer that may be written as a float with nothing after the point.
#[derive(Default)]
struct Integer(i64);

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl de::Visitor<'_> for Number {
            type Value = Integer;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Integer, E> {
                Ok(Integer(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Integer, E> {
                i64::try_from(value).map(Integer).map_err(|_| {
                    E::invalid_value(de::Unexpected::Unsigned(value), &"an integer of at most 63 bits")
                })
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Integer, E> {
                // Every integer of this size has an exact float, so the cast loses nothing.
                const EXACT: f64 = 9_007_199_254_740_992.0;
                if value.fract() == 0.0 && value.abs() <= EXACT {
                    Ok(Integer(value as i64))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(value), &"an integer"))
                }
            }
        }
        deserializer.deserialize_i64(Number)
    }
}

pub(crate) fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    Integer::deserialize(deserializer).map(|integer| integer.0)
}

pub(crate) fn integer_or_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Ok(Option::<Integer>::deserialize(deserializer)?.map(|integer| integer.0))
}

pub(crate) fn integer_or_default<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    integer_or_none(deserializer).map(Option::unwrap_or_default)
}

fn duration<'de, D: Deserializer<'de>>(deserializer: D, per_second: f64) -> Result<Duration, D::Error> {
    let number = Option::<f64>::deserialize(deserializer)?.unwrap_or_default();
    Duration::try_from_secs_f64(number / per_second)
        .map_err(|_| de::Error::invalid_value(de::Unexpected::Float(number), &"a length of time"))
}

/// Writes whole numbers as integers, as the platform does.
fn number<S: serde::Serializer>(value: f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        serializer.serialize_i64(value as i64)
    } else {
        serializer.serialize_f64(value)
    }
}

pub(crate) mod milliseconds {
    use super::*;

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        // Nanoseconds are rounded, so that 13.46 is not read as 13.459999.
        let exact = duration(deserializer, 1e3)?;
        Ok(Duration::from_micros((exact.as_secs_f64() * 1e6).round() as u64))
    }

    pub(crate) fn serialize<S: serde::Serializer>(
        value: &Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        number(value.as_micros() as f64 / 1e3, serializer)
    }
}

pub(crate) mod seconds {
    use super::*;

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        duration(deserializer, 1.0)
    }

    pub(crate) fn serialize<S: serde::Serializer>(
        value: &Duration,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        number(value.as_secs_f64(), serializer)
    }
}

/// An error is an object, or nothing, or only its message.
pub(crate) fn function_error<'de, D: Deserializer<'de>>(deserializer: D) -> Result<FunctionError, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Shape {
        Message(String),
        Error(FunctionError),
    }
    Ok(match Option::<Shape>::deserialize(deserializer)? {
        None => FunctionError::default(),
        Some(Shape::Error(error)) => error,
        Some(Shape::Message(message)) => FunctionError { message: Some(message), ..Default::default() },
    })
}
