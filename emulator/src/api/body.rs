//! Bodies of requests: JSON objects.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Extension, FromRequest, Request};
use axum::http::StatusCode;
use minapp_cloud_function::Json;
use serde::de::{DeserializeOwned, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::context::Api;
use super::response::Refusal;
use crate::server::MAX_BODY;

/// The members of requests that may be absent, but not null.
const NOT_NULL: [&str; 7] = ["data", "function_code", "name", "remark", "schema_id", "subject", "sync"];

/// The members that name a function.
const NAMES: [&str; 3] = ["function", "function_name", "name"];

/// A JSON object in the body, whatever content type the request has. Unknown members are ignored: the platform's own
/// client sends some.
#[derive(Debug)]
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<Api>> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, api: &Arc<Api>) -> Result<Self, Refusal> {
        object(&bytes(request, api).await?).map(Self)
    }
}

/// The largest body of a route in bytes, if that is not [`MAX_BODY`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit(usize);

/// The layer of a route with another limit.
pub(super) fn limit(bytes: usize) -> (DefaultBodyLimit, Extension<Limit>) {
    (DefaultBodyLimit::max(bytes), Extension(Limit(bytes)))
}

/// The whole body.
pub(super) async fn bytes(request: Request, api: &Arc<Api>) -> Result<Bytes, Refusal> {
    let limit = request.extensions().get().map_or(MAX_BODY, |Limit(bytes)| *bytes);
    let read = tokio::time::timeout(api.read_time, Bytes::from_request(request, api)).await;
    read.map_err(|_| {
        let why = format!("the body did not arrive within {} ms", api.read_time.as_millis());
        Refusal::new(StatusCode::REQUEST_TIMEOUT, why)
    })?
    .map_err(|rejection| match rejection.status() {
        status @ StatusCode::PAYLOAD_TOO_LARGE => {
            Refusal::new(status, format!("the body is too large: it may have {limit} bytes"))
        }
        status => Refusal::new(status, format!("the body cannot be read: {}", rejection.body_text())),
    })
}

/// Decodes a JSON object. The refusal says what is wrong with it.
pub(super) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let text = body.trim_ascii();
    if text.is_empty() {
        return Err(Refusal::bad_request("the body is empty: send a JSON object, `{}` at the least"));
    }
    // Most bodies are fine and decoded only once. The others are read again to find out what is wrong.
    if text[0] == b'{'
        && !text.windows(4).any(|part| part == b"null")
        && let Ok(object) = serde_json::from_slice(body)
    {
        return Ok(object);
    }
    let not_json = |error: &dyn Display| Refusal::bad_request(format!("the body is not JSON: {error}"));
    let body = str::from_utf8(body).map_err(|error| not_json(&error))?;
    if text[0] != b'{' {
        serde_json::from_str::<IgnoredAny>(body).map_err(|error| not_json(&error))?;
        return Err(Refusal::bad_request("the body must be a JSON object, `{}` at the least"));
    }
    let Members { members, changed } = serde_json::from_str(body).map_err(|error| not_json(&error))?;
    let null = |name: &&str| members.get(*name).is_some_and(Json::is_null);
    if let Some(member) = NOT_NULL.into_iter().find(null) {
        return Err(Refusal::bad_request(format!("{member}: must not be null; leave it out")));
    }
    let body = match well_formed(&members)? {
        Some(body) => Cow::Owned(body),
        None if changed => Cow::Owned(written(members.iter().map(|(name, value)| (name, value.get())))),
        None => Cow::Borrowed(body),
    };
    let mut body = serde_json::Deserializer::from_str(&body);
    serde_path_to_error::deserialize(&mut body).map_err(|error| {
        match (error.path().to_string(), error.into_inner()) {
            (path, error) if path == "." => Refusal::bad_request(error.to_string()),
            (path, error) => Refusal::bad_request(format!("{path}: {error}")),
        }
    })
}

/// The members of an object. Of members with the same name the last counts, as in `JSON.parse`.
#[derive(Default)]
struct Members {
    members: BTreeMap<String, Json>,
    /// Whether they are others than in the text: some were left out, or a name had a lone surrogate.
    changed: bool,
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Members;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut object = Members::default();
                while let Some((Name { name, replaced }, value)) = map.next_entry()? {
                    object.changed |= object.members.insert(name, value).is_some() || replaced;
                }
                Ok(object)
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// A member's name, in which lone surrogates are replaced.
struct Name {
    name: String,
    replaced: bool,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Name;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Name, E> {
                let name = String::from_utf8_lossy(bytes);
                Ok(Name { replaced: matches!(name, Cow::Owned(_)), name: name.into_owned() })
            }
        }
        // As bytes, serde_json accepts lone surrogates.
        deserializer.deserialize_bytes(Bytes)
    }
}

/// The object with U+FFFD for each lone surrogate, as in UTF-8, except in the argument, which JavaScript reads, and in
/// functions, each of which is read by itself. `None` if there is none.
fn well_formed(members: &BTreeMap<String, Json>) -> Result<Option<String>, Refusal> {
    let mut changed = false;
    let mut object = Vec::new();
    for (name, value) in members {
        let value = match &**name {
            "data" | "functions" => Cow::Borrowed(value.get()),
            _ => value.to_well_formed(),
        };
        if let (true, Cow::Owned(_)) = (NAMES.contains(&&**name), &value) {
            let why = "must not have half of a surrogate pair, which no URL can name";
            return Err(Refusal::bad_request(format!("{name}: {why}")));
        }
        changed |= matches!(value, Cow::Owned(_));
        object.push((name, value));
    }
    Ok(changed.then(|| written(object.iter().map(|(name, value)| (*name, &**value)))))
}

/// An object as JSON.
fn written<'a>(members: impl Iterator<Item = (&'a String, &'a str)>) -> String {
    let members: Vec<_> =
        members.map(|(name, value)| format!("{}:{value}", serde_json::Value::from(&**name))).collect();
    format!("{{{}}}", members.join(","))
}
