//! Messages without the secrets of a request.

use std::{error::Error as StdError, fmt};

use crate::response::Sent;

/// Why a response cannot be decoded, without its values: `serde` quotes the strings that do not fit.
#[derive(Debug)]
pub(super) struct Redacted(String);

impl Redacted {
    /// `why` without values and secrets, or `None` if it contains none.
    pub(super) fn new(sent: &Sent, why: &str) -> Option<Self> {
        let shown = sent.hide(&without_values(why));
        (shown != why).then_some(Self(shown))
    }

    /// Where the response of a sign-in is wrong, without its contents.
    pub(super) fn of_sign_in(why: &(dyn StdError + 'static)) -> Self {
        let place = why.downcast_ref::<serde_json::Error>().filter(|why| why.line() > 0);
        let place = place.map(|why| format!(" (line {}, column {})", why.line(), why.column()));
        Self(format!("it is not the response of a sign-in{}", place.unwrap_or_default()))
    }
}

impl fmt::Display for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Redacted {}

/// Replaces the values that `serde` quotes: `string "..."`, and a variant or field in backticks.
fn without_values(why: &str) -> String {
    let mut shown = String::with_capacity(why.len());
    let mut rest = why;
    const QUOTES: [(&str, char); 3] =
        [("string \"", '"'), ("unknown variant `", '`'), ("unknown field `", '`')];
    while let Some((start, opening, closing)) = QUOTES
        .iter()
        .filter_map(|(opening, closing)| Some((rest.find(opening)?, opening, *closing)))
        .min_by_key(|(start, ..)| *start)
    {
        let (before, quoted) = rest.split_at(start + opening.len());
        shown.push_str(before);
        shown.push_str("***");
        rest = &quoted[end_of_quote(quoted, closing)..];
    }
    shown.push_str(rest);
    shown
}

/// The end of a quote. A backslash escapes a character, as in `{:?}`.
fn end_of_quote(text: &str, closing: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if closing == '"' => escaped = true,
            _ if character == closing => return at,
            _ => {}
        }
    }
    text.len()
}
