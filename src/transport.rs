//! One call on the wire: what is put on every request, and how an answer is taken in whole.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::TryStreamExt;
use http::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use progenitor_client::{ClientHooks, Error as Raw, OperationInfo, ResponseValue};

use crate::{Error, Result, call::Parts, error::TransportError, generated, operation::Operation};

/// What one try of a call is sent with.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    /// Marked as sensitive, so that it is not printed.
    pub(crate) authorization: Option<HeaderValue>,
    pub(crate) timeout: Duration,
}

impl ClientHooks<Attempt> for generated::Client {
    async fn pre<E>(&self, request: &mut reqwest::Request, _: &OperationInfo) -> Result<(), Raw<E>> {
        *request.timeout_mut() = Some(self.inner.timeout);
        let headers = request.headers_mut();
        // progenitor sends the document's version in a header that the platform does not know.
        headers.remove("api-version");
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(authorization) = &self.inner.authorization {
            headers.insert(AUTHORIZATION, authorization.clone());
        }
        Ok(())
    }
}

/// Sends an operation once. An answer of any other status than 200 to 299 is an error.
pub(crate) async fn send(client: &generated::Client, operation: &Operation, max: u64) -> Result<Parts> {
    let id = operation.id();
    let broken = |error: reqwest::Error| match error.is_builder() {
        true => Error::input("the request cannot be made; check the settings of the client").because(error),
        false => Error::Transport(Box::new(TransportError::new(id, !operation.is_read(), error))),
    };
    let (answer, refused) = match operation.send(client).await {
        Ok(answer) => (answer, false),
        Err(Raw::ErrorResponse(answer)) => (answer, true),
        Err(Raw::UnexpectedResponse(answer)) => (ResponseValue::stream(answer), true),
        Err(Raw::CommunicationError(error) | Raw::ResponseBodyError(error) | Raw::InvalidUpgrade(error)) => {
            return Err(broken(error));
        }
        Err(Raw::InvalidRequest(what) | Raw::Custom(what)) => return Err(Error::input(what)),
        // Cannot come from a client whose answers are all streams; nothing is lost if it ever does.
        Err(Raw::InvalidResponsePayload(body, error)) => {
            return Err(Error::unreadable(id, Parts { body, ..Parts::default() }, error));
        }
    };
    let parts = Parts { status: answer.status(), headers: answer.headers().clone(), ..Parts::default() };
    let parts = read(id, parts, answer.into_inner_stream(), max, broken).await?;
    if refused { Err(Error::platform(id, parts)) } else { Ok(parts) }
}

/// Takes in a body as it comes, without a copy when it comes in one piece. A body of more than `max`
/// bytes is given up as soon as it shows; compressed ones count as what they unpack to.
pub(crate) async fn read<E>(
    operation: &'static str,
    mut parts: Parts,
    mut body: impl Stream<Item = Result<Bytes, E>> + Unpin,
    max: u64,
    broken: impl Fn(E) -> Error,
) -> Result<Parts> {
    let mut whole = BytesMut::new();
    while let Some(piece) = body.try_next().await.map_err(&broken)? {
        if whole.len() as u64 + piece.len() as u64 > max {
            parts.body = whole.freeze();
            let why = format!("it has more than {max} bytes; `ClientBuilder::max_answer` sets the limit");
            return Err(Error::unreadable(operation, parts, why));
        }
        match whole.is_empty() {
            true => whole = piece.try_into_mut().unwrap_or_else(|piece| BytesMut::from(&piece[..])),
            false => whole.extend_from_slice(&piece),
        }
    }
    parts.body = whole.freeze();
    Ok(parts)
}
