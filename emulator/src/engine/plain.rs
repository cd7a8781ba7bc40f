//! Prints small plain values, which most are: what `prelude/inspect.js` does for all values, and much faster.

use rquickjs::{Coerced, Ctx, Object, Result, Value};

use super::raw;

/// A longer list is put in columns.
const ITEMS: usize = 6;

/// The objects that literals are made from, before the function could put others in their place.
pub(super) struct Prototypes<'js> {
    object: Object<'js>,
    array: Object<'js>,
}

impl<'js> Prototypes<'js> {
    pub(super) fn new(ctx: &Ctx<'js>) -> Result<Self> {
        let prototype = |of: &str| ctx.globals().get::<_, Object>(of)?.get("prototype");
        Ok(Self { object: prototype("Object")?, array: prototype("Array")? })
    }

    /// An object or list that holds primitive values only, as one line; `None` if it is another or does not fit
    /// into `room` columns.
    pub(super) fn line(&self, value: &Value<'js>, room: usize) -> Option<String> {
        let object = value.as_object()?;
        let list = value.as_array();
        // A part takes three columns at least, and Node leaves eleven free.
        let (prototype, most) = match list {
            Some(list) if list.len() > ITEMS => return None,
            Some(_) => (&self.array, ITEMS),
            None => (&self.object, room.saturating_sub(11) / 3),
        };
        let members = raw::plain_members(object, prototype, most)?;
        // A list of another length lacks items, or has more than items.
        if members.is_empty() || list.is_some_and(|list| list.len() != members.len()) {
            return None;
        }
        let (open, close) = if list.is_some() { ("[ ", " ]") } else { ("{ ", " }") };
        let mut line = String::from(open);
        for (index, (name, value)) in members.iter().enumerate() {
            if index > 0 {
                line.push_str(", ");
            }
            if list.is_some() {
                // Something is missing before it, or it is no item.
                if *name != index.to_string() {
                    return None;
                }
            } else {
                if is_word(name) {
                    line.push_str(name);
                } else {
                    push_quoted(&mut line, name)?;
                }
                line.push_str(": ");
            }
            push_primitive(&mut line, value)?;
        }
        line.push_str(close);
        // As Node reckons: what the parts have without the commas and braces, two for each, and some more.
        let parts = line.encode_utf16().count() - 2 * (members.len() + 1);
        (parts + 2 * members.len() + 11 <= room).then_some(line)
    }
}

fn push_primitive(line: &mut String, value: &Value<'_>) -> Option<()> {
    if let Some(text) = value.as_string() {
        return push_quoted(line, &text.to_string().ok()?);
    }
    let text = match value.as_float() {
        Some(float) if float == 0.0 && float.is_sign_negative() => "-0".into(),
        _ if value.is_number() || value.is_bool() || value.is_null() || value.is_undefined() => {
            value.get::<Coerced<String>>().ok()?.0
        }
        _ => return None,
    };
    line.push_str(&text);
    Some(())
}

/// Whether a name needs no quotes.
fn is_word(name: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    name.bytes().all(word) && !name.starts_with(|first: char| first.is_ascii_digit()) && !name.is_empty()
}

fn push_quoted(line: &mut String, text: &str) -> Option<()> {
    if text.contains(|c| c < ' ' || c == '\'' || c == '\\') {
        return None;
    }
    line.push('\'');
    line.push_str(text);
    line.push('\'');
    Some(())
}
