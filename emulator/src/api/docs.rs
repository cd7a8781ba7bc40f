//! The documentation pages, with a console that calls this emulator. `spec/docs/build` writes them.

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::context::Api;
use super::request::is_here;
use super::response::Refusal;

/// The part of the pages that says that no emulator serves them.
const NOBODY: &str = r#"id="emulator">null<"#;

pub(super) async fn english(
    State(api): State<Arc<Api>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    page(&api, "en.html", is_here(peer.ip(), &headers)).await
}

pub(super) async fn chinese(
    State(api): State<Arc<Api>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    page(&api, "zh.html", is_here(peer.ip(), &headers)).await
}

async fn page(api: &Api, name: &str, signed_in: bool) -> Response {
    let path = api.docs.join(name);
    let read = tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await;
    let text = match read.unwrap_or_else(|error| Err(io::Error::other(error))) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return not_built(&api.docs),
        Err(error) => return Refusal::internal(format!("the page cannot be read: {error}")).into_response(),
    };
    let text = with_token(&text, api, signed_in);
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        // No other page may frame the console (clickjacking).
        (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    ];
    (headers, Html(text)).into_response()
}

/// The page, with the access token if the client may have it.
pub(super) fn with_token(page: &str, api: &Api, signed_in: bool) -> String {
    let token = signed_in.then(|| api.account.token.expose());
    // A script ends at the first `</script`, wherever it stands.
    let emulator = json!({ "token": token }).to_string().replace('<', r"\u003c");
    page.replacen(NOBODY, &format!(r#"id="emulator">{emulator}<"#), 1)
}

fn not_built(directory: &Path) -> Response {
    let directory = directory.display().to_string().replace('&', "&amp;").replace('<', "&lt;");
    let text = format!(
        "<!doctype html><meta charset=utf-8><title>Not built</title>\n\
         <p>There are no pages in <code>{directory}</code> yet. Build them, in the repository, with\n\
         <pre>spec/docs/build</pre>\n\
         <p lang=zh-CN>文档页面尚未生成。请在代码仓库里运行上面的命令。\n"
    );
    (StatusCode::NOT_FOUND, Html(text)).into_response()
}
