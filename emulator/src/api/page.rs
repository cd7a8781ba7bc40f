//! The page at `/`: shows functions and jobs, and runs functions.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Response};

use super::context::Api;
use super::docs::with_token;
use super::request::is_here;
use super::response::Refusal;
use crate::random;

const PAGE: &str = include_str!("page.html");

pub(super) async fn show(
    State(api): State<Arc<Api>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    // Only scripts and styles with the nonce are run, so a function cannot inject any.
    let nonce = random::hex::<16>()?;
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let page = with_token(&PAGE.replace("{nonce}", &nonce), &api, is_here(peer.ip(), &headers));
    let headers = [(header::CACHE_CONTROL, "no-store".to_owned()), (header::CONTENT_SECURITY_POLICY, policy)];
    Ok((headers, Html(page)).into_response())
}
