//! Values that otherwise only the platform or the network produces.

use std::time::SystemTime;

use http::StatusCode;

use crate::{
    Error, JobSource, JobStatus, ServiceType, Timestamp, TransportError, TransportErrorKind,
    response::RawResponse,
    types::{ErrorBody, Job, operation_id::OperationId},
};

/// Returns a transport error of `invokeFunction` after one attempt, to test how a program handles it.
///
/// ```
/// use minapp_cloud_function::{TransportErrorKind, mock::transport_error};
///
/// assert!(transport_error(TransportErrorKind::TotalTimeout).is_outcome_unknown());
/// assert!(!transport_error(TransportErrorKind::ConnectionRefused).is_outcome_unknown());
/// ```
pub fn transport_error(kind: TransportErrorKind) -> Error {
    Error::Transport(Box::new(TransportError::of_kind(OperationId::InvokeFunction, kind, true)))
}

/// Returns the error of `invokeFunction` for a refusal with this status and reason.
///
/// ```
/// use http::StatusCode;
/// use minapp_cloud_function::mock::platform_error;
///
/// assert!(platform_error(StatusCode::NOT_FOUND, "no such function").is_not_found());
/// ```
pub fn platform_error(status: StatusCode, reason: &str) -> Error {
    let body = ErrorBody { error_msg: reason.to_owned(), ..Default::default() };
    let body = serde_json::to_vec(&body).unwrap_or_default().into();
    Error::platform(
        OperationId::InvokeFunction,
        RawResponse { status, body, attempts: 1, ..Default::default() },
    )
}

/// Returns the error of a function that threw an error of this class with this message.
///
/// ```
/// use minapp_cloud_function::mock::function_error;
///
/// assert!(function_error("TypeError", "x is not a function").is_function_error());
/// ```
pub fn function_error(class: &str, message: &str) -> Error {
    Error::function(1, [Some(message.to_owned()), Some(class.to_owned()), None], None)
}

/// Returns a job of a detached call that started and ended just now, with this id and status.
///
/// ```
/// use minapp_cloud_function::{JobStatus, mock::ended_job};
///
/// let job = ended_job(1, JobStatus::Fulfilled);
/// assert!(job.status.has_ended() && job.finished_at.is_some());
/// ```
///
/// `Job::default()` has no status, source or time, so a wait never finds it and times out.
pub fn ended_job(id: i64, status: JobStatus) -> Job {
    let now = Timestamp::from(SystemTime::now());
    Job {
        id,
        status,
        source: JobSource::OpenApi,
        service_type: ServiceType::Batch,
        created_at: now,
        started_at: Some(now),
        finished_at: Some(now),
        ..Default::default()
    }
}
