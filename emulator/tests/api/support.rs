//! An emulator with a client, and the few calls that every test makes.

use std::time::Duration;

use minapp_emulator::{Emulator, EmulatorBuilder, Isolation};
use reqwest::{Client, ClientBuilder, Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) const HELLO: &str =
    "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")\n}";
pub(crate) const FUNCTIONS: &str = "/oserve/v1.3/cloud-function/";
pub(crate) const JOBS: &str = "/oserve/v1.3/cloud-function/test/job/";
pub(crate) const DEBUG: &str = "/oserve/v1.3/cloud-function/test/debug/";

/// A client of its own.
pub(crate) fn http_client() -> Client {
    http_client_that(|http| http)
}

/// An emulator to be whose token and client secret are known.
pub(crate) fn known() -> EmulatorBuilder {
    Emulator::builder().token("local-token").client_secret("local-secret")
}

/// One that waits so long for functions that they end in time on a busy machine, too.
pub(crate) fn patient() -> EmulatorBuilder {
    known().sync_deadline(Duration::from_secs(60))
}

/// A patient one whose functions run there.
pub(crate) fn isolated(isolation: Isolation) -> EmulatorBuilder {
    patient().isolation(isolation).worker_program(env!("CARGO_BIN_EXE_minapp-emulator"))
}

/// A client with settings of its own. In this workspace it is built with rustls, which wants a provider,
/// even for plain HTTP.
pub(crate) fn http_client_that(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    set(Client::builder().no_proxy()).build().unwrap()
}

pub(crate) struct Platform {
    pub(crate) emulator: Emulator,
    pub(crate) http: Client,
}

impl Platform {
    pub(crate) async fn start() -> Self {
        Self::with(patient()).await
    }

    pub(crate) async fn with(builder: EmulatorBuilder) -> Self {
        let http = http_client();
        Self { emulator: builder.start().await.unwrap(), http }
    }

    /// One with a function `test` that has this code.
    pub(crate) async fn with_function(code: &str) -> Self {
        let platform = Self::start().await;
        platform.create("test", code).await;
        platform
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.emulator.base_url());
        self.http.request(method.parse::<Method>().unwrap(), url).bearer_auth(self.emulator.token())
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        answer(self.request("GET", path)).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        answer(self.request(method, path).json(&body)).await
    }

    /// Sends a body as it is.
    pub(crate) async fn send_text(&self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let request = self.request(method, path).header("Content-Type", "application/json");
        answer(request.body(body.to_owned())).await
    }

    pub(crate) async fn create(&self, name: &str, code: &str) -> Value {
        let (status, function) =
            self.send("POST", FUNCTIONS, json!({"name": name, "function_code": code})).await;
        assert_eq!(status, 201, "{function}");
        function
    }

    /// Calls `test` and waits for it.
    pub(crate) async fn invoke(&self, data: Value) -> Value {
        let (status, result) = self.send("POST", JOBS, json!({"data": data})).await;
        assert_eq!(status, 200, "{result}");
        result
    }

    pub(crate) async fn debug(&self, body: Value) -> Value {
        let (status, result) = self.send("POST", DEBUG, body).await;
        assert_eq!(status, 200, "{result}");
        result
    }

    /// The newest job of `test`, once it has a state that the test waits for.
    pub(crate) async fn job(&self, is_there: impl Fn(&Value) -> bool) -> Value {
        self.job_at(JOBS, is_there).await
    }

    /// The first job of a list, once it has a state that the test waits for.
    pub(crate) async fn job_at(&self, path: &str, is_there: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..3000 {
            let (status, page) = self.get(path).await;
            assert_eq!(status, 200, "{page}");
            if let Some(job) = page["objects"].get(0)
                && is_there(job)
            {
                return job.clone();
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the job does not come to what the test waits for: {}", self.get(path).await.1);
    }
}

pub(crate) fn has_ended(job: &Value) -> bool {
    job.get("finished_at").is_some_and(Value::is_number)
}

/// The status and the body in JSON; null if there is no body.
pub(crate) async fn answer(request: RequestBuilder) -> (u16, Value) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let kind = response.headers().get("Content-Type").cloned();
    let text = response.text().await.unwrap();
    if text.is_empty() {
        return (status, Value::Null);
    }
    assert_eq!(kind.unwrap(), "application/json", "{text}");
    (status, serde_json::from_str(&text).unwrap())
}

/// Asserts that an answer is a refusal with this status, whose message holds this text.
#[track_caller]
pub(crate) fn assert_refused((status, body): (u16, Value), expected: u16, text: &str) {
    assert_eq!(status, expected, "{body}");
    assert_eq!(body["status"], "error", "{body}");
    let message = body["error_msg"].as_str().unwrap();
    assert!(message.contains(text), "{message:?} does not hold {text:?}");
    assert_eq!(body.as_object().unwrap().len(), 2, "{body}");
}

/// Sends bytes and reads until the server closes.
pub(crate) async fn raw(platform: &Platform, request: &str) -> String {
    let mut stream = TcpStream::connect(platform.emulator.address()).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

/// A request without a body, as it is on the wire.
pub(crate) fn head(platform: &Platform, method: &str, target: &str) -> String {
    let (host, token) = (platform.emulator.address(), platform.emulator.token());
    format!(
        "{method} {target} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n"
    )
}
