//! One call on the wire: what is put on every request, and how an answer is taken in whole.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::TryStreamExt;
use http::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use progenitor_client::{ByteStream, ClientHooks, Error as Raw, OperationInfo, ResponseValue};

use crate::{
    Error, Result,
    call::Parts,
    error::TransportError,
    generated,
    operation::{Kind, Operation},
};

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
pub(crate) async fn send(client: &generated::Client, operation: &Operation) -> Result<Parts> {
    let id = operation.id();
    let broken = |error| broken(operation, error);
    match operation.send(client).await {
        Ok(answer) => collect(answer).await.map_err(broken),
        Err(Raw::ErrorResponse(answer)) => Err(Error::platform(id, collect(answer).await.map_err(broken)?)),
        Err(Raw::CommunicationError(error) | Raw::ResponseBodyError(error) | Raw::InvalidUpgrade(error)) => {
            Err(broken(error))
        }
        Err(Raw::InvalidRequest(what) | Raw::Custom(what)) => Err(Error::input(what)),
        // The two below cannot come from a client whose answers are all streams; nothing is lost if
        // they ever do.
        Err(Raw::InvalidResponsePayload(body, error)) => {
            let parts = Parts { status: http::StatusCode::OK, headers: http::HeaderMap::new(), body };
            Err(Error::unreadable(id, parts, error))
        }
        Err(Raw::UnexpectedResponse(answer)) => {
            Err(Error::platform(id, collect(ResponseValue::stream(answer)).await.map_err(broken)?))
        }
    }
}

async fn collect(answer: ResponseValue<ByteStream>) -> reqwest::Result<Parts> {
    let (status, headers) = (answer.status(), answer.headers().clone());
    let body = read(answer.into_inner_stream()).await?;
    Ok(Parts { status, headers, body })
}

/// Reads a body to its end, without a copy when it came in one piece.
pub(crate) async fn read<E>(
    mut body: impl futures_core::Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<Bytes, E> {
    let Some(first) = body.try_next().await? else { return Ok(Bytes::new()) };
    let Some(second) = body.try_next().await? else { return Ok(first) };
    let mut whole = BytesMut::from(first);
    whole.extend_from_slice(&second);
    while let Some(more) = body.try_next().await? {
        whole.extend_from_slice(&more);
    }
    Ok(whole.freeze())
}

fn broken(operation: &Operation, error: reqwest::Error) -> Error {
    if error.is_builder() {
        return Error::input("the request cannot be made; check the settings of the client").because(error);
    }
    let connected = !error.is_connect();
    let changes = operation.kind() != Kind::Read;
    Error::Transport(Box::new(TransportError {
        operation: operation.id(),
        timeout: error.is_timeout(),
        connected,
        outcome_unknown: connected && changes,
        source: error.without_url().into(),
    }))
}
