//! One call on the wire: what is put on every request, and how an answer is taken in whole.

use std::sync::OnceLock;

use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, HeaderValue};
use progenitor_client::{ClientHooks, Error as Raw, OperationInfo};

use crate::{Client, Error, Result, call::Parts, error::TransportError, generated, operation::Operation};

/// One try of a call: what it is sent with, and what came of it.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    operation: &'static str,
    /// Whether the call can change something.
    changes: bool,
    /// Marked as sensitive, so that it is not printed.
    authorization: Option<HeaderValue>,
    /// The most bytes that the body of the answer may have.
    max: u64,
    /// The answer, taken in before progenitor sees it, which would copy its headers and bounds nothing.
    /// In a box, since it is moved through all that a call is made of.
    answer: OnceLock<Result<Box<Parts>>>,
}

impl Attempt {
    fn broken(&self, error: reqwest::Error) -> Error {
        if error.is_builder() {
            return Error::input("the request cannot be made; check the settings of the client")
                .because(error);
        }
        Error::Transport(Box::new(TransportError::new(self.operation, self.changes, error)))
    }
}

impl ClientHooks<Attempt> for generated::Client {
    async fn pre<E>(&self, request: &mut reqwest::Request, _: &OperationInfo) -> Result<(), Raw<E>> {
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(authorization) = &self.inner.authorization {
            headers.insert(AUTHORIZATION, authorization.clone());
        }
        Ok(())
    }

    /// No `async fn`, which would keep the request for as long as the call is under way.
    fn exec(
        &self,
        request: reqwest::Request,
        _: &OperationInfo,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> {
        let Attempt { operation, max, answer, .. } = &self.inner;
        let sent = self.client.execute(request);
        async move {
            let mut head = sent.await?;
            let whole = read(operation, &mut head, *max, |error| self.inner.broken(error)).await;
            // Set once, since a client of this kind sends once.
            let _ = answer.set(whole.map(Box::new));
            Ok(head)
        }
    }

    /// Ends the generated call here: it would go on to make a stream of a body that has been read.
    async fn post<E>(&self, _: &reqwest::Result<reqwest::Response>, _: &OperationInfo) -> Result<(), Raw<E>> {
        if self.inner.answer.get().is_some() { Err(Raw::Custom(String::new())) } else { Ok(()) }
    }
}

/// Sends an operation once. An answer of any other status than 200 to 299 is an error.
///
/// No `async fn`, which would keep room for what it is called with beside what it makes of it.
pub(crate) fn send(
    client: &Client,
    operation: &Operation,
    authorization: Option<HeaderValue>,
) -> impl Future<Output = Result<Box<Parts>>> + Send {
    let attempt = Attempt {
        operation: operation.id(),
        changes: !operation.is_read(),
        authorization,
        max: client.max_answer(),
        answer: OnceLock::new(),
    };
    let sender = generated::Client::new_with_client(client.base_url(), client.http().clone(), attempt);
    async move {
        let sent = operation.send(&sender).await;
        let mut attempt = sender.inner;
        match (attempt.answer.take(), sent) {
            (Some(Ok(parts)), _) if parts.status.is_success() => Ok(parts),
            (Some(answer), _) => Err(Error::platform(attempt.operation, *answer?)),
            (None, Err(Raw::CommunicationError(error))) => Err(attempt.broken(error)),
            (None, sent) => Err(Error::input(match sent {
                Err(Raw::InvalidRequest(why) | Raw::Custom(why)) => why,
                // Without an answer there is nothing else that it could be.
                _ => "the request cannot be made".to_owned(),
            })),
        }
    }
}

/// Takes in an answer as it comes. A body of more than `max` bytes is given up as soon as it shows;
/// compressed ones count as what they unpack to.
pub(crate) async fn read(
    operation: &'static str,
    answer: &mut reqwest::Response,
    max: u64,
    broken: impl Fn(reqwest::Error) -> Error,
) -> Result<Parts> {
    // What the platform says is believed so far, and no further.
    const MOST_EXPECTED: usize = 1024 * 1024;
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
