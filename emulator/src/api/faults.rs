//! Applies fault rules to calls.

use std::sync::Arc;

use axum::RequestExt;
use axum::body::Body;
use axum::extract::{MatchedPath, RawPathParams, Request};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use super::body::bytes;
use super::context::Api;
use super::response::Refusal;
use crate::fault::{Cut, Traits};
use crate::live::Part;
use crate::{operations, server};

/// Makes a call fail if a rule matches it, else passes it on.
pub(super) async fn strike(
    api: &Arc<Api>,
    mut request: Request,
    go_on: impl AsyncFnOnce(Request) -> Result<Response, Refusal>,
) -> Result<Response, Refusal> {
    if api.platform.faults.is_empty() {
        return go_on(request).await;
    }
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    let method = request.method().clone();
    let Some(operation) = operations::ALL.iter().find(|it| method == it.method.as_str() && path == it.path)
    else {
        return go_on(request).await;
    };
    let function;
    (request, function) = function_of(api, request).await?;
    let traits = Traits { operation: operation.id, method: method.as_str(), function: function.as_deref() };
    let Some(fault) = api.platform.faults.on_call(traits) else {
        return go_on(request).await;
    };
    api.platform.live.changed(Part::Faults);
    tokio::time::sleep(fault.delay.unwrap_or_default()).await;
    if let Some(status) = fault.status.and_then(|status| StatusCode::from_u16(status).ok()) {
        let mut response = match fault.body {
            // These have no body.
            _ if [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED]
                .contains(&status) =>
            {
                status.into_response()
            }
            Some(body) => (status, Html(body)).into_response(),
            None => Refusal::new(status, format!("a fault that was asked for: {status}")).into_response(),
        };
        if let Some(seconds) = fault.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        return Ok(response);
    }
    match fault.cut {
        None => return go_on(request).await,
        Some(Cut::Before) => {}
        Some(Cut::After) => drop(go_on(request).await),
    }
    let mut response = Response::default();
    response.extensions_mut().insert(server::Cut);
    Ok(response)
}

/// The function that a request names: in its path, or in its body in the old form.
async fn function_of(api: &Arc<Api>, mut request: Request) -> Result<(Request, Option<String>), Refusal> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Named {
        function_name: Option<String>,
    }

    let params = request.extract_parts::<RawPathParams>().await;
    let in_path = params.ok().and_then(|params| {
        params.iter().find(|(key, _)| *key == "function_name").map(|(_, name)| name.to_owned())
    });
    if in_path.is_some() || request.uri().path() != operations::INVOKE_FUNCTION_V1.path {
        return Ok((request, in_path));
    }
    let (head, body) = request.into_parts();
    let body = bytes(Request::from_parts(head.clone(), body), api).await?;
    let named: Named = serde_json::from_slice(&body).unwrap_or_default();
    Ok((Request::from_parts(head, Body::from(body)), named.function_name))
}
