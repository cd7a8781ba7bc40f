//! Decodes all that JavaScript writes: any number, halves of surrogate pairs, and deep nesting.

use std::{borrow::Cow, panic, thread};

use serde::de::{DeserializeOwned, Error as _};
use serde_json::{Deserializer, Error, Result};

use super::surrogates;

/// How deep values may be nested that become a value of Rust. `Json` has no limit, since it stays text.
///
/// A value of Rust is dropped level by level, which takes some 230 bytes of stack for a level of
/// `serde_json::Value` in a debug build. Half of a thread's usual 2 MiB are left to the program.
pub(crate) const MAX_DEPTH: usize = 5_000;

/// How deep serde_json goes by itself.
const USUAL_DEPTH: usize = 127;

/// How much stack a level may take that is decoded, in bytes. `serde_json::Value` takes a tenth of it in a debug build.
const STACK_OF_LEVEL: usize = 16 * 1024;

/// Decodes JSON. Half of a surrogate pair becomes U+FFFD in strings, and stays as it is in [`Json`](crate::Json)
/// unless a string next to it has one too.
pub(crate) fn decode<T: DeserializeOwned + Send>(json: &[u8]) -> Result<T> {
    serde_json::from_slice(json).or_else(|error| decode_unusual(json, error))
}

/// Decodes what failed as usual JSON, if it is unusual; else returns the error.
#[cold]
fn decode_unusual<T: DeserializeOwned + Send>(json: &[u8], error: Error) -> Result<T> {
    let well_formed = surrogates::to_well_formed(json);
    let depth = depth(json);
    match (depth, &well_formed) {
        (..=USUAL_DEPTH, Cow::Borrowed(_)) => Err(error),
        (..=USUAL_DEPTH, Cow::Owned(json)) => serde_json::from_slice(json),
        (..=MAX_DEPTH, json) => decode_deep(json, depth),
        _ => Err(Error::custom(format!(
            "it is nested {depth} levels deep, and no more than {MAX_DEPTH} are decoded; `Json` takes any depth"
        ))),
    }
}

/// Decodes on a stack that is large enough, since a user's thread may have a small one.
fn decode_deep<T: DeserializeOwned + Send>(json: &[u8], depth: usize) -> Result<T> {
    let decode = || {
        let mut deserializer = Deserializer::from_slice(json);
        deserializer.disable_recursion_limit();
        let value = T::deserialize(&mut deserializer)?;
        deserializer.end().map(|()| value)
    };
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(depth * STACK_OF_LEVEL).spawn_scoped(scope, decode);
        thread.map_err(Error::io)?.join().unwrap_or_else(|panic| panic::resume_unwind(panic))
    })
}

/// How deep JSON is nested.
fn depth(json: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_string) = (0_usize, 0, false);
    let mut bytes = json.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => in_string = !in_string,
            // What follows is no end of the string.
            b'\\' => drop(bytes.next()),
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
