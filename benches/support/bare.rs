//! The yardstick: the same calls, written by hand on reqwest and serde_json, with no more care than
//! they need to work.

use std::time::Duration;

use reqwest::{
    Client,
    header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

#[derive(Serialize)]
struct Invocation<'a, D> {
    data: &'a D,
    sync: bool,
}

#[derive(Deserialize)]
struct Envelope<T> {
    code: i64,
    data: T,
    error: Option<FunctionError>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code, reason = "only printed")]
struct FunctionError {
    message: Option<String>,
    stack: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// A client that sends the headers, and keeps the time limits, that ours does.
pub fn client(token: &'static str) -> Client {
    #[cfg(feature = "rustls-ring")]
    // Fails if there is one already, which does as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut token = HeaderValue::from_static(token);
    token.set_sensitive(true);
    let headers = HeaderMap::from_iter([
        (ACCEPT, HeaderValue::from_static("application/json")),
        (AUTHORIZATION, token),
    ]);
    let builder = Client::builder().default_headers(headers).user_agent("bare/0.0.0").tcp_nodelay(true);
    let builder = builder.connect_timeout(Duration::from_secs(10)).timeout(Duration::from_secs(20));
    builder.redirect(reqwest::redirect::Policy::none()).build().expect("a client")
}

/// Calls a function and waits for its result.
pub async fn invoke<T: DeserializeOwned>(
    client: &Client,
    base: &str,
    name: &str,
    data: &impl Serialize,
) -> T {
    let url = format!("{base}/oserve/v1.3/cloud-function/{name}/job/");
    let sent = client.post(url).json(&Invocation { data, sync: true }).send().await;
    let answer = sent.and_then(reqwest::Response::error_for_status).expect("an answer");
    let Envelope { code, data, error } = answer.json().await.expect("the envelope");
    assert_eq!(code, 0, "{error:?}");
    data
}
