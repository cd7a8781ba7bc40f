//! The HTTP of the emulator: the eleven operations of `spec/openapi.yaml`, the logs of jobs, and
//! the pages to read and to look at.

mod admin;
mod body;
mod control;
mod docs;
mod faults;
mod front;
mod functions;
mod hosts;
mod jobs;
mod logs;
mod page;
mod query;
mod quota;
mod redirects;
mod refusal;
mod request;
mod runs;
mod sign_in;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, get, on};
use minapp_cloud_function::{PlanCircle, Secret};
use serde::Serialize;

use crate::clock::Clock;
use crate::fault::Faults;
use crate::live::Live;
use crate::operations::{
    self, AUTHORIZE, CREATE_ACCESS_TOKEN, CREATE_FUNCTION, DEBUG_FUNCTION, DELETE_FUNCTION, FETCH_LOG,
    GET_FUNCTION, INVOKE_FUNCTION, INVOKE_FUNCTION_V1, LIST_FUNCTION_JOBS, LIST_FUNCTIONS, Operation,
    UPDATE_FUNCTION,
};
use crate::runner::Runner;
use crate::store::Store;
pub use control::Deployed;
pub(crate) use control::ToDeploy;
pub(crate) use front::Front;
pub(crate) use hosts::Hosts;
pub(crate) use logs::LogSigner;
pub(crate) use quota::Quota;
pub(crate) use redirects::Redirects;
pub(crate) use refusal::Refusal;

/// What the operations work with.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) clock: Clock,
    pub(crate) store: Arc<Store>,
    pub(crate) runner: Arc<Runner>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) live: Live,
    /// Lets others than programs on this machine use the emulator's own API.
    pub(crate) admin_token: Option<Secret>,
    pub(crate) account: Account,
    /// How long a client may take for a body.
    pub(crate) read_time: Duration,
    pub(crate) lifetimes: Lifetimes,
    /// There if a sign-in goes by way of redirects.
    pub(crate) redirects: Option<Redirects>,
    pub(crate) log_signer: LogSigner,
    pub(crate) quota: Option<Quota>,
    /// The scheme and host to use for a client that names no host.
    pub(crate) base_url: String,
    /// The size of the functions that are created.
    pub(crate) plan: PlanCircle,
    pub(crate) fold_names: bool,
    /// Where the built pages to read are.
    pub(crate) docs: PathBuf,
}

/// What the one app of the emulator signs in with.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    /// An access token that always works.
    pub(crate) token: Secret,
    pub(crate) client_id: String,
    pub(crate) client_secret: Secret,
}

/// How long what a sign-in gives works.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lifetimes {
    pub(crate) code: Duration,
    pub(crate) token: Duration,
}

/// Every address there is.
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
        .route(redirects::FIRST, get(redirects::first))
        .route(redirects::SECOND, get(redirects::second))
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

// One layer for all that comes before a call, not one each: with every request axum copies all that is
// below a layer, at every layer.

/// Lets a call pass that no fault strikes.
async fn admit(State(api): State<Arc<Api>>, call: Request, next: Next) -> Result<Response, Refusal> {
    faults::strike(&api, call, async |call| Ok(next.run(call).await)).await
}

/// Lets a call pass that no fault strikes, that bears a token which works, and that is within the quota.
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

/// An answer in JSON.
fn json<T: Serialize>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => {
            let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
            (status, kind, Body::from(body)).into_response()
        }
        Err(error) => Refusal::internal(format!("the answer cannot be written: {error}")).into_response(),
    }
}
