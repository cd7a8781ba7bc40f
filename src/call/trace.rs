//! The spans and events of calls, with the field names of OpenTelemetry's conventions. They never contain
//! secrets or bodies. Without the feature `tracing` there are none.

use std::time::Duration;

use http::StatusCode;
use tokio::task::JoinHandle;

use url::Url;

use super::operation::Operation;
use crate::Error;
#[cfg(feature = "tracing")]
use crate::{Result, response::RawResponse, types::operation_id::OperationId};

/// Runs a call in its own span, which includes decoding: a function that failed and a response that cannot be
/// decoded are recorded as errors too.
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

    // Without a subscriber, the fields are not needed.
    if is_off() {
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
        // Signed, since exporters turn other integers into strings.
        server.port = base_url.port_or_known_default().map(i64::from),
        faas.invoked_name = operation.function_name(),
        error.r#type = Empty,
    );
    match span.is_disabled() {
        true => Either::Left(call),
        // Boxed, to keep calls without a span small.
        false => Either::Right(Box::pin(record(span, expected, call))),
    }
}

#[cfg(feature = "tracing")]
fn is_off() -> bool {
    use tracing::level_filters::LevelFilter;
    LevelFilter::current() < LevelFilter::INFO
}

/// Fetches a log in its own span. Only the host of the URL is recorded, since the URL is signed.
#[cfg(feature = "tracing")]
pub(crate) async fn log<F>(url: &Url, fetch: F) -> Result<Box<RawResponse>>
where
    F: Future<Output = Result<Box<RawResponse>>>,
{
    use tracing::field::Empty;

    if is_off() {
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

/// Starts a task in the current span.
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
        "retrying the call"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (error, wait);
}
