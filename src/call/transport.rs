//! One attempt on the wire: the headers of every request, and the reading of the response.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, Entry, HeaderValue, LOCATION, SET_COOKIE};
use tokio::time::{Instant, timeout_at};

use super::{engine::Engine, operation::Operation, upload::Upload};
use crate::{
    Error, Result, TransportError, TransportErrorKind,
    response::{RawResponse, Sent},
    types::operation_id::OperationId,
};

/// The bounds of one attempt.
pub(crate) struct Attempt {
    /// When it ends.
    pub(crate) until: Instant,
    /// Which timeout that is.
    pub(crate) limit: (TransportErrorKind, Duration),
    /// Whether a large body waits for an early refusal.
    pub(crate) hold: bool,
}

impl Attempt {
    pub(crate) fn late(&self, operation: &Operation) -> Error {
        let (kind, limit) = self.limit;
        Error::timed_out(operation.id(), kind, !operation.is_read(), limit)
    }
}

/// Sends an operation once. A status other than 200 to 299 is an error.
///
/// Not an `async fn`: its future would hold the request until the response arrives.
pub(crate) fn send(
    engine: &Engine,
    http: &reqwest::Client,
    operation: &Operation,
    authorization: Option<&HeaderValue>,
    attempt: &Attempt,
) -> impl Future<Output = Result<Box<RawResponse>>> + Send {
    let sent = operation.request(engine.api()).map(|mut request| {
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(authorization) = authorization {
            headers.insert(AUTHORIZATION, authorization.clone());
        }
        let upload = Upload::of(&mut request, attempt.hold);
        (http.execute(request), upload)
    });
    async move {
        let (sent, upload) = sent?;
        let clock = engine.clock();
        let sent_at = clock.now();
        let response = timeout_at(attempt.until, async {
            let mut response = sent.await.map_err(|error| broken(engine, operation, error))?;
            let received_at = clock.now();
            clock.learn(response.headers(), sent_at, received_at);
            if let (Some(upload), false) = (&upload, response.status().is_success()) {
                upload.refused();
            }
            let sent = secrets(operation, authorization);
            read(operation.id(), &mut response, engine.max_response_size(), sent, |error| {
                broken(engine, operation, error)
            })
            .await
            .map(|raw| RawResponse { sent_at, received_at, ..raw })
        });
        let response = response.await.unwrap_or_else(|_| Err(attempt.late(operation)));
        // Nothing more of the request will be sent.
        let cut_off = upload.is_some_and(|upload| upload.stop());
        match response {
            Ok(raw) if raw.status.is_success() => Ok(Box::new(raw)),
            Ok(raw) => Err(Error::platform(operation.id(), raw)),
            Err(Error::Transport(lost)) if cut_off => Err(Error::Transport(Box::new(lost.cut_off()))),
            Err(error) => Err(error),
        }
    }
}

/// The secrets that messages about the response must not show.
fn secrets(operation: &Operation, authorization: Option<&HeaderValue>) -> Sent {
    match authorization {
        Some(header) => Sent::Token(header.clone()),
        None => Sent::SignIn(operation.secrets()),
    }
}

fn broken(engine: &Engine, operation: &Operation, error: reqwest::Error) -> Error {
    if error.is_builder() {
        return Error::unsendable(error);
    }
    let (host, proxy) = engine.peer();
    let lost = TransportError::new(operation.id(), !operation.is_read(), error);
    Error::Transport(Box::new(lost.to(host, proxy).within(engine.timeouts().connect)))
}

/// Reads a response. Stops when the body, after decompression, has more than `max` bytes.
pub(crate) fn read(
    operation: OperationId,
    response: &mut reqwest::Response,
    max: u64,
    sent: Sent,
    broken: impl Fn(reqwest::Error) -> Error + Send,
) -> impl Future<Output = Result<RawResponse>> + Send {
    // Memory to reserve at most, whatever `Content-Length` says.
    const MOST_EXPECTED: usize = 1024 * 1024;
    async move {
        // Most bodies arrive in one piece, which is kept without a copy.
        let mut first = Bytes::new();
        let mut joined = BytesMut::new();
        let mut too_long = false;
        let mut cut_off = false;
        loop {
            let piece = match response.chunk().await {
                Ok(Some(piece)) => piece,
                Ok(None) => break,
                // The status of a refusal matters more than the missing part of its body.
                Err(_) if !response.status().is_success() => {
                    cut_off = true;
                    break;
                }
                Err(error) => return Err(broken(error)),
            };
            too_long = (first.len().max(joined.len()) + piece.len()) as u64 > max;
            if too_long {
                break;
            }
            if first.is_empty() {
                first = piece;
                continue;
            }
            if joined.is_empty() {
                let length = response.headers().get(CONTENT_LENGTH);
                let length = length.and_then(|length| length.to_str().ok()?.parse().ok()).unwrap_or(0);
                joined.reserve(length.min(MOST_EXPECTED));
                joined.extend_from_slice(&first);
            }
            joined.extend_from_slice(&piece);
        }
        let body = if joined.is_empty() { first } else { joined.freeze() };
        let mut headers = std::mem::take(response.headers_mut());
        for name in [SET_COOKIE, LOCATION] {
            if let Entry::Occupied(mut values) = headers.entry(name) {
                values.iter_mut().for_each(|value| value.set_sensitive(true));
            }
        }
        let raw = RawResponse { status: response.status(), headers, body, sent, ..RawResponse::default() };
        if too_long {
            let why = format!(
                "it has more than {max} bytes; raise the limit with `ClientBuilder::max_response_size`"
            );
            return Err(Error::too_large(operation, raw, why));
        }
        match cut_off {
            true => Err(Error::platform(operation, raw).cut_off()),
            false => Ok(raw),
        }
    }
}
