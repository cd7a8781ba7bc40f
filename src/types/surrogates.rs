//! Halves of surrogate pairs, which JavaScript has in strings and writes as `\ud83d`, and Rust cannot have.

use std::borrow::Cow;

/// How long an escape such as `\ud83d` is, in bytes.
const ESCAPE: usize = 6;

/// JSON in which each half of a surrogate pair that stands alone is `\ufffd`, as long as what it replaces. Other
/// escapes stay as they are.
pub(crate) fn to_well_formed(json: &[u8]) -> Cow<'_, [u8]> {
    let mut json = Cow::Borrowed(json);
    let mut at = 0;
    while let Some(found) = json[at..].iter().position(|byte| *byte == b'\\') {
        at += found;
        at += match (half(&json[at..]), json.get(at + ESCAPE..).and_then(half)) {
            (Some(Half::High), Some(Half::Low)) => 2 * ESCAPE,
            (Some(_), _) => {
                json.to_mut()[at..at + ESCAPE].copy_from_slice(b"\\ufffd");
                ESCAPE
            }
            // Another escape, of which `\\` is one.
            (None, _) => 2,
        };
        if at >= json.len() {
            break;
        }
    }
    json
}

enum Half {
    High,
    Low,
}

/// Which half of a surrogate pair an escape at the start of a text is, if it is one.
fn half(json: &[u8]) -> Option<Half> {
    let [b'\\', b'u', b'd' | b'D', second, third, fourth, ..] = json else { return None };
    if !(third.is_ascii_hexdigit() && fourth.is_ascii_hexdigit()) {
        return None;
    }
    match second.to_ascii_lowercase() {
        b'8' | b'9' | b'a' | b'b' => Some(Half::High),
        b'c'..=b'f' => Some(Half::Low),
        _ => None,
    }
}
