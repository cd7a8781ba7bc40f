//! Responses: JSON, and refusals.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use minapp_cloud_function::types::ErrorBody;
use serde::Serialize;

use crate::call::NotRun;
use crate::platform;
use crate::store::StoreError;

/// A response in JSON.
pub(super) fn json<T: Serialize>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => {
            let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
            (status, kind, Body::from(body)).into_response()
        }
        Err(error) => Refusal::internal(format!("the response cannot be encoded: {error}")).into_response(),
    }
}

/// A response with a status of 400 or more, and `{"status": "error", "error_msg": ...}`.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) message: String,
    /// After how many seconds a retry makes sense.
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

    /// Says what of the request is refused.
    pub(super) fn about(self, part: &str) -> Self {
        Self { message: format!("{part}: {}", self.message), ..self }
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

impl From<NotRun> for Refusal {
    fn from(why: NotRun) -> Self {
        match why {
            NotRun::NoFunction(name) => Self::no_function(&name),
            // Documented for debugging. For other calls nothing is documented, so they do the same.
            NotRun::ScheduleFailed(_) | NotRun::Rejected => Self::bad_request(why.to_string()),
            NotRun::Stopped | NotRun::Reset | NotRun::Internal(_) => Self::internal(why.to_string()),
            NotRun::NotRecorded(why) => why.into(),
        }
    }
}

impl From<platform::Error> for Refusal {
    fn from(error: platform::Error) -> Self {
        use platform::Error;
        match error {
            Error::NoFunction(name) => Self::no_function(&name),
            Error::Store(error) => error.into(),
            Error::NotRun(why) => why.into(),
            Error::Conflict(_) => Self::new(StatusCode::CONFLICT, error.to_string()),
            Error::Invalid(_) | Error::NameTaken(_) | Error::Snapshot(_) | Error::Unreadable(_) => {
                Self::bad_request(error.to_string())
            }
        }
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
