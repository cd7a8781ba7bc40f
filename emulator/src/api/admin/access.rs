//! Who may use the emulator's own API: clients with the admin token, and programs on this machine. Not web pages in
//! a browser on this machine, although their requests come from this machine as well.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::api::account::{bearer, same_secret};
use crate::api::context::Api;
use crate::api::request::is_here;
use crate::api::response::Refusal;

pub(super) async fn require_access(
    State(api): State<Arc<Api>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let headers = request.headers();
    let has_token = match (&api.admin_token, bearer(headers)) {
        (Some(expected), Some(token)) => same_secret(token, expected.expose()),
        _ => false,
    };
    if !has_token {
        if !is_here(peer.ip(), headers) {
            return Err(forbidden(
                "this is for this machine, by its own name or address; from elsewhere it takes the token \
                 that the emulator was started with (--admin-token)",
            ));
        }
        if is_of_another_page(headers) {
            return Err(forbidden("this is not for the pages of another origin"));
        }
    }
    Ok(next.run(request).await)
}

/// Whether a browser says that the request comes from a page of another origin. Browsers say so with every request
/// that can change something.
fn is_of_another_page(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value: &header::HeaderValue| value.to_str().unwrap_or_default());
    let own = text(header::HOST).map(|host| format!("http://{host}"));
    let other_origin = text(header::ORIGIN).is_some_and(|origin| Some(origin) != own.as_deref());
    let site = text(header::HeaderName::from_static("sec-fetch-site"));
    other_origin || site.is_some_and(|site| site != "same-origin" && site != "none")
}

fn forbidden(why: &str) -> Refusal {
    Refusal::new(StatusCode::FORBIDDEN, why)
}
