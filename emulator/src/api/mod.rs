//! The HTTP layer: the eleven operations of `spec/openapi.yaml`, the logs of jobs, the emulator's own API, and its
//! pages.

mod account;
mod admin;
mod body;
mod context;
mod docs;
mod faults;
mod front;
mod functions;
mod hosts;
mod jobs;
mod log_signer;
mod logs;
mod page;
mod query;
mod quota;
mod redirects;
mod request;
mod response;
mod runs;
mod sign_in;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, get, on};

use crate::operations::{
    self, AUTHORIZE, CREATE_ACCESS_TOKEN, CREATE_FUNCTION, DEBUG_FUNCTION, DELETE_FUNCTION, FETCH_LOG,
    GET_FUNCTION, INVOKE_FUNCTION, INVOKE_FUNCTION_V1, LIST_FUNCTION_JOBS, LIST_FUNCTIONS, Operation,
    UPDATE_FUNCTION,
};
pub(crate) use account::{Account, Lifetimes};
pub(crate) use context::Api;
pub(crate) use front::Front;
pub(crate) use hosts::Hosts;
pub(crate) use log_signer::LogSigner;
pub(crate) use quota::Quota;
pub(crate) use redirects::Redirects;
use response::Refusal;

/// All routes.
pub(crate) fn router(api: Arc<Api>) -> Router {
    let signed_in = Router::new()
        .route(LIST_FUNCTIONS.path, operation(LIST_FUNCTIONS, functions::list))
        .route(CREATE_FUNCTION.path, operation(CREATE_FUNCTION, functions::create))
        .route(GET_FUNCTION.path, operation(GET_FUNCTION, functions::get))
        .route(UPDATE_FUNCTION.path, operation(UPDATE_FUNCTION, functions::update))
        .route(DELETE_FUNCTION.path, operation(DELETE_FUNCTION, functions::delete))
        .route(LIST_FUNCTION_JOBS.path, operation(LIST_FUNCTION_JOBS, jobs::list))
        .route(INVOKE_FUNCTION.path, operation(INVOKE_FUNCTION, runs::invoke))
        .route(DEBUG_FUNCTION.path, operation(DEBUG_FUNCTION, runs::debug))
        .route(INVOKE_FUNCTION_V1.path, operation(INVOKE_FUNCTION_V1, runs::invoke_v1))
        .route_layer(from_fn_with_state(Arc::clone(&api), admit_signed_in));
    let open = Router::new()
        .route(AUTHORIZE.path, operation(AUTHORIZE, sign_in::authorize))
        .route(redirects::FIRST, get(sign_in::first_redirect))
        .route(redirects::SECOND, get(sign_in::second_redirect))
        .route(CREATE_ACCESS_TOKEN.path, operation(CREATE_ACCESS_TOKEN, sign_in::create_access_token))
        .route(FETCH_LOG.path, operation(FETCH_LOG, logs::fetch))
        .route_layer(from_fn_with_state(Arc::clone(&api), admit));
    signed_in
        .merge(open)
        .nest("/_emulator", admin::router(Arc::clone(&api)))
        .route("/", get(page::show))
        .route("/docs", get(docs::english))
        .route("/docs/zh", get(docs::chinese))
        .fallback(nothing_here)
        .method_not_allowed_fallback(not_this_method)
        .with_state(api)
}

/// Serves the method of an operation.
fn operation<H, T>(operation: Operation, handler: H) -> MethodRouter<Arc<Api>>
where
    H: Handler<T, Arc<Api>>,
    T: 'static,
{
    let method = match operation.method {
        operations::Method::Get => MethodFilter::GET,
        operations::Method::Post => MethodFilter::POST,
        operations::Method::Patch => MethodFilter::PATCH,
        operations::Method::Delete => MethodFilter::DELETE,
    };
    on(method, handler)
}

// One layer for all checks: with every request axum clones everything below a layer, at every layer.

/// Passes a call on unless a fault strikes it.
async fn admit(State(api): State<Arc<Api>>, call: Request, next: Next) -> Result<Response, Refusal> {
    faults::strike(&api, call, async |call| Ok(next.run(call).await)).await
}

/// Passes a call on unless a fault strikes it, its access token does not work, or the quota is used up.
async fn admit_signed_in(
    State(api): State<Arc<Api>>,
    call: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let go_on = async |call: Request| {
        api.require_token(call.headers())?;
        api.quota.as_ref().map_or(Ok(()), Quota::check)?;
        Ok(next.run(call).await)
    };
    faults::strike(&api, call, go_on).await
}

async fn nothing_here(uri: Uri) -> Refusal {
    Refusal::not_here(uri.path())
}

async fn not_this_method(method: Method, uri: Uri) -> Refusal {
    let message = format!("Method not allowed: `{}` does not take {method}.", uri.path());
    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, message)
}
