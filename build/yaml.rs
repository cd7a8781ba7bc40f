//! Reads the document's YAML. Part of the build script and of the tests, not of the library.
//!
//! Of a parser, and not of a library that makes values or reads into types: every program that depends
//! on this crate has to build what stands here, and those cost more than all the rest of it.

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};
use serde_json::{Map, Value};

type Events<'text> = Parser<'text, StrInput<'text>>;

/// The one document of a text, as JSON. A key that stands twice is an error, and so is what JSON has
/// nothing like: tags, references to anchors, keys that are no text.
pub(crate) fn read(text: &str) -> Result<Value, String> {
    let mut events = Parser::new_from_str(text);
    loop {
        match next(&mut events)? {
            (Event::StreamStart | Event::DocumentStart(_), _) => {}
            first => {
                let document = value(&mut events, first)?;
                next(&mut events)?; // The end of the document.
                return match next(&mut events)? {
                    (Event::StreamEnd, _) => Ok(document),
                    (_, span) => Err(at(&span, "a second document begins")),
                };
            }
        }
    }
}

fn next<'text>(events: &mut Events<'text>) -> Result<(Event<'text>, Span), String> {
    events.next().ok_or("the document ends too early")?.map_err(|error| error.to_string())
}

fn at(span: &Span, what: &str) -> String {
    format!("{what} at line {} column {}", span.start.line(), span.start.col() + 1)
}

/// The value that begins with an event.
fn value(events: &mut Events, (event, span): (Event, Span)) -> Result<Value, String> {
    match event {
        Event::Scalar(text, style, _, None) => Ok(scalar(&text, style)),
        Event::SequenceStart(_, None) => {
            let mut items = Vec::new();
            loop {
                match next(events)? {
                    (Event::SequenceEnd, _) => return Ok(Value::Array(items)),
                    first => items.push(value(events, first)?),
                }
            }
        }
        Event::MappingStart(_, None) => {
            let mut members = Map::new();
            loop {
                let (key, span) = match next(events)? {
                    (Event::MappingEnd, _) => return Ok(Value::Object(members)),
                    (Event::Scalar(key, ..), span) => (key.into_owned(), span),
                    (_, span) => return Err(at(&span, "a key is no text")),
                };
                let first = next(events)?;
                if members.insert(key.clone(), value(events, first)?).is_some() {
                    return Err(at(&span, &format!("the key `{key}` stands a second time")));
                }
            }
        }
        other => Err(at(&span, &format!("JSON has nothing like {other:?}"))),
    }
}

/// Without quotes, what JSON knows is that; all else is text.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    match (style, text) {
        (ScalarStyle::Plain, "" | "~") => Value::Null,
        (ScalarStyle::Plain, _) => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
        _ => text.into(),
    }
}
