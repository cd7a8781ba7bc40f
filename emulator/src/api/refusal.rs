//! Why a call was refused, and how that is answered.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use minapp_cloud_function::ErrorBody;

use super::json;
use crate::store::{InvalidSnapshot, StoreError};

/// An answer with a status of 400 or more, and `{"status": "error", "error_msg": ...}`.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) message: String,
    /// When another try makes sense, in seconds.
    retry_after: Option<u64>,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into(), retry_after: None }
    }

    pub(super) fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    pub(super) fn unauthorized(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    pub(super) fn not_here(path: &str) -> Self {
        let hint = if path.ends_with('/') { "" } else { "; the addresses of this API end in a slash" };
        Self::not_found(format!("Not found: there is nothing at `{path}`{hint}."))
    }

    pub(super) fn no_function(name: &str) -> Self {
        Self::not_found(format!("Not found: there is no function `{name}`."))
    }

    pub(super) fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, message)
    }
}

impl From<getrandom::Error> for Refusal {
    fn from(error: getrandom::Error) -> Self {
        Self::internal(format!("the operating system gives no random numbers: {error}"))
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        let status = match error {
            StoreError::NotRecorded(_) => StatusCode::INSUFFICIENT_STORAGE,
            StoreError::NotRead(_) | StoreError::Stopped => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.to_string())
    }
}

impl From<InvalidSnapshot> for Refusal {
    fn from(why: InvalidSnapshot) -> Self {
        Self::bad_request(format!("the snapshot {}", why.0))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = ErrorBody::default();
        body.status = Some("error".into());
        body.error_msg = self.message;
        let mut response = json(self.status, &body);
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response
    }
}
