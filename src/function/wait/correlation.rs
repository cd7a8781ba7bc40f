//! Finding a value of an argument in the log of the run that had it.

use std::str::Chars;

use serde_json::{Map, Value};

use crate::{Error, Json, Result};

/// A value with fewer characters is hardly unique.
const SHORTEST: usize = 8;

/// A value with more is not kept, and may be printed in several lines.
const LONGEST: usize = 64;

/// A top-level member of an argument, as `util.inspect` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    name: String,
    value: String,
}

impl Member {
    /// A member that no other call has, and that is printed as it is.
    pub(crate) fn unique(argument: &Json, name: &str) -> Result<Self> {
        let plain =
            |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        if name.is_empty() || !plain(name) || name == "__proto__" {
            return Err(Error::input(format!(
                "a call cannot be correlated by {name:?}: name a member of ASCII letters, digits, `_` and `-`"
            )));
        }
        let members: Map<String, Value> = argument.to()?;
        let value = match members.get(name) {
            Some(Value::String(text)) if plain(&text.replace(['.', ':'], "_")) => format!("'{text}'"),
            Some(Value::Number(number)) if number.as_u64().is_some_and(|number| number < 1 << 53) => {
                number.to_string()
            }
            Some(_) => {
                return Err(Error::input(format!(
                    "a call cannot be correlated by `{name}`: its value must be a string of ASCII letters, \
                     digits, `_`, `-`, `.` and `:`, or an integer from 0 to 2^53 - 1"
                )));
            }
            None => {
                return Err(Error::input(format!(
                    "a call cannot be correlated by `{name}`: the argument has no such member at its top level"
                )));
            }
        };
        if !(SHORTEST..=LONGEST).contains(&value.trim_matches('\'').len()) {
            return Err(Error::input(format!(
                "a call cannot be correlated by `{name}`: its value must have {SHORTEST} to {LONGEST} characters, \
                 so that no other call has the same; a UUID is right"
            )));
        }
        Ok(Self { name: name.to_owned(), value })
    }
}

/// The members of the argument in the log of a run that a call can be correlated by.
///
/// The platform writes the argument as the first entry. What the function logs comes later, and is not
/// looked at.
pub(crate) fn members(log: &str) -> Vec<Member> {
    const LABEL: &str = "LOG event.data:";
    let line = log.lines().next().unwrap_or_default();
    match line.split_once(LABEL) {
        Some((time, _)) if !time.trim().contains(' ') => {
            let argument = &log[time.len() + LABEL.len()..];
            argument.trim_start_matches(' ').strip_prefix('{').map(top_level).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The members of an object in the form of `util.inspect`, from behind its first brace.
fn top_level(text: &str) -> Vec<Member> {
    let mut found = Vec::new();
    let mut chars = text.chars();
    let mut depth = 1;
    // The text of the member so far.
    let mut member = String::new();
    while let Some(letter) = chars.next() {
        match letter {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            found.extend(read(&member));
            member.clear();
            if depth == 0 {
                break;
            }
            continue;
        }
        member.push(letter);
        if matches!(letter, '\'' | '"' | '`') {
            quoted(&mut chars, letter, &mut member);
        }
    }
    found
}

/// Takes the rest of a text in quotes.
fn quoted(chars: &mut Chars<'_>, quote: char, member: &mut String) {
    while let Some(letter) = chars.next() {
        member.push(letter);
        match letter {
            '\\' => member.extend(chars.next()),
            letter if letter == quote => return,
            _ => {}
        }
    }
}

fn read(member: &str) -> Option<Member> {
    let (name, value) = member.trim().split_once(": ")?;
    let (name, value) = (name.trim_matches('\''), value.trim());
    let length = value.trim_matches('\'').len();
    (SHORTEST..=LONGEST).contains(&length).then(|| Member { name: name.to_owned(), value: value.to_owned() })
}
