//! One call on the wire: what is put on every request, and how an answer is taken in whole.

use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, HeaderValue};

use crate::{Client, Error, Result, call::Parts, error::TransportError, operation::Operation};

/// Sends an operation once. An answer of any other status than 200 to 299 is an error.
///
/// No `async fn`, which would keep the request for as long as the call is under way.
pub(crate) fn send(
    client: &Client,
    operation: &Operation,
    authorization: Option<&HeaderValue>,
) -> impl Future<Output = Result<Box<Parts>>> + Send {
    let sent = operation.request(client.api()).map(|mut request| {
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(authorization) = authorization {
            headers.insert(AUTHORIZATION, authorization.clone());
        }
        client.http().execute(request)
    });
    let broken = |error: reqwest::Error| match error.is_builder() {
        true => Error::unsendable(error),
        false => Error::Transport(Box::new(TransportError::new(operation.id(), !operation.is_read(), error))),
    };
    async move {
        let mut answer = sent?.await.map_err(broken)?;
        let parts = read(operation.id(), &mut answer, client.max_answer(), broken).await?;
        match parts.status.is_success() {
            true => Ok(Box::new(parts)),
            false => Err(Error::platform(operation.id(), parts)),
        }
    }
}

/// Takes in an answer as it comes. A body of more than `max` bytes is given up as soon as it shows;
/// compressed ones count as what they unpack to.
pub(crate) fn read(
    operation: &'static str,
    answer: &mut reqwest::Response,
    max: u64,
    broken: impl Fn(reqwest::Error) -> Error + Send,
) -> impl Future<Output = Result<Parts>> + Send {
    // What the platform says is believed so far, and no further.
    const MOST_EXPECTED: usize = 1024 * 1024;
    async move {
        // A body that comes in one piece, as most do, is kept as it is.
        let mut first = Bytes::new();
        let mut joined = BytesMut::new();
        let mut too_long = false;
        while let Some(piece) = answer.chunk().await.map_err(&broken)? {
            too_long = (first.len().max(joined.len()) + piece.len()) as u64 > max;
            if too_long {
                break;
            }
            if first.is_empty() {
                first = piece;
                continue;
            }
            if joined.is_empty() {
                let length = answer.headers().get(CONTENT_LENGTH);
                let length = length.and_then(|length| length.to_str().ok()?.parse().ok()).unwrap_or(0);
                joined.reserve(length.min(MOST_EXPECTED));
                joined.extend_from_slice(&first);
            }
            joined.extend_from_slice(&piece);
        }
        let body = if joined.is_empty() { first } else { joined.freeze() };
        let headers = std::mem::take(answer.headers_mut());
        let parts = Parts { status: answer.status(), headers, body, ..Parts::default() };
        if too_long {
            let why = format!("it has more than {max} bytes; `ClientBuilder::max_answer` sets the limit");
            return Err(Error::unreadable(operation, parts, why));
        }
        Ok(parts)
    }
}
