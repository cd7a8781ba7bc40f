//! The logs of jobs.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::context::Api;
use super::response::Refusal;
use crate::clock;

/// Needs no access token, and refuses one.
pub(super) async fn fetch(
    State(api): State<Arc<Api>>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if headers.contains_key(header::AUTHORIZATION) {
        // The platform's store refuses it as well: the client has leaked its token.
        return Err(Refusal::bad_request(
            "a log needs only its signed address: do not send the access token",
        ));
    }
    let ticket = uri.path().rsplit('/').next().unwrap_or_default();
    api.log_signer
        .check(ticket, uri.query().unwrap_or_default(), clock::date(api.platform.clock.now()))
        .map_err(|why| Refusal::new(StatusCode::FORBIDDEN, why))?;
    let job_id = ticket.strip_prefix("ticket_").and_then(|rest| rest.strip_suffix(".log")?.parse().ok());
    let log = match job_id {
        Some(id) => api.platform.store.log(id).await?,
        None => None,
    };
    let log = log.ok_or_else(|| {
        Refusal::not_found("Not found: the log was deleted with its function, or cleared away as old.")
    })?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], log).into_response())
}
