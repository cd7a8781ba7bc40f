//! Logs are on another host, behind a signed address, and are fetched without the access token.

use crate::support::{Reply, Server, text};
use minapp_cloud_function::{Error, FunctionJob};
use serde_json::{Value, json};

/// A job whose log is at an address.
async fn job(url: Value) -> FunctionJob {
    let mut page = crate::support::example("JobPage");
    page["meta"]["next"] = Value::Null;
    page["objects"][0]["user_log_url"] = url;
    let server = Server::json(200, &page).await;
    server.function("test").jobs().stream().try_next().await.unwrap().unwrap()
}

#[tokio::test]
async fn a_log_is_fetched_without_the_token() {
    let logs = Server::start([text(200, "text/plain", "2018 LOG 你好\n")]).await;
    let job = job(json!(format!("{}/1.log?X-Amz-Signature=abc%2Fd", logs.url))).await;
    assert_eq!(job.log().await.unwrap(), "2018 LOG 你好\n");
    let request = logs.only_request();
    assert_eq!(request.line(), "GET /1.log?X-Amz-Signature=abc%2Fd");
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.header("x-hydrogen-env-id"), None);
}

#[tokio::test]
async fn bytes_that_are_no_text_are_replaced() {
    let mut bytes = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\na".to_vec();
    bytes.extend_from_slice(b"\xffb");
    let logs = Server::start([Reply::Bytes(bytes)]).await;
    assert_eq!(job(json!(logs.url)).await.log().await.unwrap(), "a\u{fffd}b");
}

#[tokio::test]
async fn an_expired_address_says_so_and_stays_hidden() {
    let body = "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";
    let logs = Server::start([text(403, "application/xml", body)]).await;
    let error = job(json!(format!("{}/1.log?X-Amz-Signature=abc", logs.url))).await.log().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.body().unwrap(), body.as_bytes());
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("expired") && shown.contains("list the job again"), "{shown}");
    assert!(!shown.contains("Signature"), "{shown}");
}

#[tokio::test]
async fn a_job_without_a_log_says_why() {
    let error = job(Value::Null).await.log().await.unwrap_err();
    assert!(error.is_input() && error.to_string().contains("job 779734 has no log"), "{error}");
    for url in ["", "ftp://logs.example/1?X-Amz-Signature=abc", "file:///etc/passwd", "not an address"] {
        let error = job(json!(url)).await.log().await.unwrap_err();
        assert!(error.is_input(), "{url}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("Signature"), "{error:?}");
    }
}

#[tokio::test]
async fn a_log_that_breaks_off_is_no_log() {
    let half = Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".to_vec());
    let logs = Server::start([half]).await;
    let error = job(json!(format!("{}/1.log?X-Amz-Signature=abc", logs.url))).await.log().await.unwrap_err();
    let Error::Transport(lost) = &error else { panic!("{error:?}") };
    assert_eq!(lost.operation(), "log");
    assert!(!error.is_outcome_unknown());
    assert!(!format!("{error} {error:?}").contains("Signature"), "{error:?}");
}
