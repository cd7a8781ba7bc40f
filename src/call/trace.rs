//! What a call tells `tracing`, with the field names of OpenTelemetry's conventions. Secrets and bodies
//! are never among it. Without the feature `tracing` it tells nothing.

use std::time::Duration;

use http::StatusCode;
use tokio::task::JoinHandle;

use url::Url;

use super::operation::Operation;
use crate::Error;
#[cfg(feature = "tracing")]
use crate::{Result, response::RawResponse, types::operation_id::OperationId};

/// Runs a call within a span of its own, up to the value that its answer is read into: a function that
/// failed, and an answer that cannot be read, are errors too.
#[cfg(feature = "tracing")]
pub(crate) fn within<T, F>(
    base_url: &Url,
    operation: &Operation,
    expected: Option<StatusCode>,
    call: F,
) -> impl Future<Output = Result<(T, Box<RawResponse>)>>
where
    F: Future<Output = Result<(T, Box<RawResponse>)>>,
{
    use futures_util::future::Either;
    use tracing::field::Empty;

    // Where nobody listens, the fields need not be put together.
    if nobody_listens() {
        return Either::Left(call);
    }
    let span = tracing::info_span!(
        "minapp.call",
        otel.name = operation.id().as_str(),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.id().method(),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        server.address = base_url.host_str(),
        // Signed, since exporters write other integers as text.
        server.port = base_url.port_or_known_default().map(i64::from),
        faas.invoked_name = operation.function_name(),
        error.r#type = Empty,
    );
    match span.is_disabled() {
        true => Either::Left(call),
        // In a box, so that calls that nobody watches have no room for it.
        false => Either::Right(Box::pin(record(span, expected, call))),
    }
}

#[cfg(feature = "tracing")]
fn nobody_listens() -> bool {
    use tracing::level_filters::LevelFilter;
    LevelFilter::current() < LevelFilter::INFO
}

/// Runs the fetching of a log within a span of its own. Its URL is signed: only the host is recorded.
#[cfg(feature = "tracing")]
pub(crate) async fn log<F>(url: &Url, fetch: F) -> Result<Box<RawResponse>>
where
    F: Future<Output = Result<Box<RawResponse>>>,
{
    use tracing::field::Empty;

    if nobody_listens() {
        return fetch.await;
    }
    let span = tracing::info_span!(
        "minapp.log",
        otel.name = OperationId::FetchLog.as_str(),
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = "GET",
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        server.address = url.host_str(),
        server.port = url.port_or_known_default().map(i64::from),
        error.r#type = Empty,
    );
    let fetch = async { fetch.await.map(|raw| ((), raw)) };
    record(span, None, fetch).await.map(|((), raw)| raw)
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn log<F: Future>(_: &Url, fetch: F) -> F {
    fetch
}

#[cfg(feature = "tracing")]
async fn record<T, F>(
    span: tracing::Span,
    expected: Option<StatusCode>,
    call: F,
) -> Result<(T, Box<RawResponse>)>
where
    F: Future<Output = Result<(T, Box<RawResponse>)>>,
{
    let result = tracing::Instrument::instrument(call, span.clone()).await;
    let (status, attempts) = match &result {
        Ok((_, raw)) => (Some(raw.status), raw.attempts),
        Err(error) => (error.status(), error.attempts()),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", i64::from(status.as_u16()));
    }
    if attempts > 1 {
        span.record("http.request.resend_count", i64::from(attempts - 1));
    }
    if let Err(error) = &result
        && (expected.is_none() || error.status() != expected)
    {
        span.record("otel.status_code", "ERROR");
        span.record("error.type", error.class());
    }
    result
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn within<F: Future>(_: &Url, _: &Operation, _: Option<StatusCode>, call: F) -> F {
    call
}

/// Starts a task whose calls belong where it was started.
pub(crate) fn spawn<F>(work: F) -> JoinHandle<F::Output>
where
    F: Future<Output: Send> + Send + 'static,
{
    #[cfg(feature = "tracing")]
    let work = tracing::Instrument::in_current_span(work);
    tokio::spawn(work)
}

/// Records that a call is retried.
pub(crate) fn retry(error: &Error, wait: Duration) {
    #[cfg(feature = "tracing")]
    tracing::debug!(
        error.r#type = error.class(),
        http.response.status_code = error.status().map(|status| i64::from(status.as_u16())),
        attempts = i64::from(error.attempts()),
        wait_ms = wait.as_millis() as i64,
        "the call is retried"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (error, wait);
}
