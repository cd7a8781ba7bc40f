//! Bodies of requests: JSON objects.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use minapp_cloud_function::Json;
use serde::de::{DeserializeOwned, IgnoredAny};

use super::{Api, Refusal};
use crate::server::MAX_BODY;

/// The members of requests that may be left out, but not be null.
const NOT_NULL: [&str; 7] = ["data", "function_code", "name", "remark", "schema_id", "subject", "sync"];

/// A JSON object in the body, whatever type of content the request states. Members that are not known
/// are ignored: the platform's own client sends some.
#[derive(Debug)]
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<Arc<Api>> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, api: &Arc<Api>) -> Result<Self, Refusal> {
        object(&bytes(request, api).await?).map(Self)
    }
}

/// The whole body.
pub(super) async fn bytes(request: Request, api: &Arc<Api>) -> Result<Bytes, Refusal> {
    let read = tokio::time::timeout(api.read_time, Bytes::from_request(request, api)).await;
    read.map_err(|_| {
        let why = format!("the body did not arrive within {} ms", api.read_time.as_millis());
        Refusal::new(StatusCode::REQUEST_TIMEOUT, why)
    })?
    .map_err(|rejection| match rejection.status() {
        status @ StatusCode::PAYLOAD_TOO_LARGE => {
            Refusal::new(status, format!("the body is too large: it may have {MAX_BODY} bytes"))
        }
        status => Refusal::new(status, format!("the body cannot be read: {}", rejection.body_text())),
    })
}

/// Reads a JSON object, and says what is wrong with one that does not fit.
pub(super) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    let text = body.trim_ascii();
    if text.is_empty() {
        return Err(Refusal::bad_request("the body is empty: send a JSON object, `{}` at the least"));
    }
    // What is right at first sight, as most is, is read once; the rest as often as it takes to say what is
    // wrong with it.
    if text[0] == b'{'
        && !text.windows(4).any(|part| part == b"null")
        && let Ok(object) = serde_json::from_slice(body)
    {
        return Ok(object);
    }
    let not_json = |error| Refusal::bad_request(format!("the body is not JSON: {error}"));
    serde_json::from_slice::<IgnoredAny>(body).map_err(not_json)?;
    if text[0] != b'{' {
        return Err(Refusal::bad_request("the body must be a JSON object, `{}` at the least"));
    }
    let members: HashMap<String, Option<IgnoredAny>> = serde_json::from_slice(body).map_err(not_json)?;
    if let Some(member) = NOT_NULL.into_iter().find(|name| matches!(members.get(*name), Some(None))) {
        return Err(Refusal::bad_request(format!("{member}: must not be null; leave it out")));
    }
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_slice(body)).map_err(|error| match (
        error.path().to_string(),
        error.into_inner(),
    ) {
        (_, error) if error.is_syntax() || error.is_eof() => not_json(error),
        (path, error) if path == "." => Refusal::bad_request(error.to_string()),
        (path, error) => Refusal::bad_request(format!("{path}: {error}")),
    })
}

/// A text that must be there and not be empty.
pub(super) fn not_empty(member: &str, text: &str) -> Result<(), Refusal> {
    match text {
        "" => Err(Refusal::bad_request(format!("{member}: must not be empty"))),
        _ => Ok(()),
    }
}

/// The argument of a function: an object, and an empty one when there is none.
pub(super) fn argument(data: Option<Json>) -> Result<Json, Refusal> {
    match data {
        Some(data) if data.get().starts_with('{') => Ok(data),
        Some(data) if !data.is_null() => Err(Refusal::bad_request("data: must be a JSON object")),
        _ => Json::from_text("{}").map_err(|error| Refusal::internal(error.to_string())),
    }
}
