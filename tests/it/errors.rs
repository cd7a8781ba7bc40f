//! Four kinds of failure, told apart, with nothing lost and nothing secret shown.

use std::{error::Error as _, time::Duration};

use crate::support::{Reply, Server, TOKEN, text};
use minapp_cloud_function::{Client, Error, Function, RetryPolicy};
use serde_json::{Value, json};

const HTML: &str = "<html><body><h1>502 Bad Gateway</h1></body></html>";

async fn answered(reply: Reply) -> Error {
    Server::start([reply]).await.function("test").get().await.unwrap_err()
}

#[tokio::test]
async fn a_refusal_keeps_status_headers_and_body() {
    let body = json!({"status": "error", "error_msg": "Not found."}).to_string();
    let error = answered(text(404, "application/json", &body)).await;
    assert!(error.is_not_found() && !error.is_unauthorized() && !error.is_decode());
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.headers().unwrap()["content-type"], "application/json");
    assert_eq!(error.body().unwrap(), body.as_bytes());
    let Error::Platform(refusal) = &error else { panic!("{error:?}") };
    assert_eq!((refusal.operation(), refusal.reason()), ("getFunction", Some("Not found.")));
    let shown = error.to_string();
    assert!(shown.starts_with("getFunction \"test\": the platform returned 404"), "{shown}");
    assert!(shown.contains("Not found.") && shown.contains("no such function"), "{shown}");
}

#[tokio::test]
async fn every_status_has_its_predicate_whatever_the_body() {
    type Predicate = fn(&Error) -> bool;
    let predicates: [(u16, Predicate); 8] = [
        (400, Error::is_bad_request),
        (401, Error::is_unauthorized),
        (402, Error::is_payment_required),
        (403, Error::is_forbidden),
        (404, Error::is_not_found),
        (429, Error::is_rate_limited),
        (500, Error::is_server_error),
        (503, Error::is_server_error),
    ];
    for (status, holds) in predicates {
        for (kind, body) in [
            ("application/json", r#"{"status":"error","error_msg":"why"}"#),
            ("application/json", r#"{"error_msg":null}"#),
            ("application/json", "[1"),
            ("text/html", HTML),
            ("text/plain", ""),
        ] {
            let error = answered(text(status, kind, body)).await;
            assert!(holds(&error), "{status} {body}");
            assert!(matches!(error, Error::Platform(_)), "{error:?}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.body().unwrap(), body.as_bytes());
            for (other, another) in predicates {
                assert_eq!(another(&error), other == status || (other >= 500 && status >= 500), "{status}");
            }
        }
    }
}

#[tokio::test]
async fn a_401_of_create_and_update_is_probably_about_the_token() {
    let server = Server::start([text(401, "application/json", "{}")]).await;
    let (client, function) = (server.client(), server.function("test"));
    for error in [
        client.create("test", "x").await.unwrap_err(),
        function.update().code("x").await.unwrap_err(),
        client.deploy("test", "x").await.unwrap_err(),
    ] {
        assert!(error.is_unauthorized());
        assert!(error.to_string().contains("the access token is probably wrong"), "{error}");
    }
    let error = function.get().await.unwrap_err();
    assert!(error.to_string().contains("access token is wrong"), "{error}");
}

#[tokio::test]
async fn long_bodies_are_cut_in_the_text_alone() {
    let body = "错".repeat(100_000);
    let error = answered(text(500, "text/plain", &body)).await;
    assert_eq!(error.body().unwrap(), body.as_bytes());
    let shown = error.to_string();
    assert!(shown.chars().count() < 400 && shown.contains("300000 bytes"), "{shown}");
}

#[tokio::test]
async fn redirects_are_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = Server::json(200, &json!({})).await;
        let head =
            format!("HTTP/1.1 {status} X\r\nLocation: {}/x\r\nContent-Length: 0\r\n\r\n", elsewhere.url);
        let server = Server::start([Reply::Bytes(head.into_bytes())]).await;
        let error = server.function("test").invoke::<Value>(&()).await.unwrap_err();
        assert_eq!(error.status().unwrap(), status);
        assert!(error.to_string().contains("the redirect was not followed"), "{error}");
        assert_eq!(error.headers().unwrap()["location"].to_str().unwrap(), format!("{}/x", elsewhere.url));
        assert!(elsewhere.requests().is_empty());
    }
}

#[tokio::test]
async fn answers_that_cannot_be_read() {
    for body in
        ["", "{", HTML, "null", "[]", r#"{"id": "847"}"#, r#"{"id":847,"name":"a"} trailing"#, "\u{0}"]
    {
        let error = answered(text(200, "application/json", body)).await;
        assert!(error.is_decode() && !error.is_server_error() && !error.is_not_found(), "{body}: {error:?}");
        assert_eq!(error.status().unwrap(), 200);
        assert_eq!(error.body().unwrap(), body.as_bytes());
        assert!(error.source().is_none(), "the text shows the cause: {error}");
        assert!(!error.is_outcome_unknown());
    }
    let mut bytes = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec();
    bytes.extend_from_slice(b"{\"id\":1,\"name\":\"\xff\xfe\"}");
    assert!(answered(Reply::Bytes(bytes)).await.is_decode());
}

/// Sends a read and two writes, and checks that only the writes are said to have perhaps been done.
async fn assert_lost(function: &Function, timeout: bool) {
    let read = function.get().timeout(Duration::from_millis(300)).await.unwrap_err();
    assert!(read.is_transport() && !read.is_outcome_unknown(), "{read:?}");
    assert_eq!(read.is_timeout(), timeout);
    let run = function.invoke::<Value>(&()).timeout(Duration::from_millis(300)).await.unwrap_err();
    let delete = function.delete().timeout(Duration::from_millis(300)).await.unwrap_err();
    for error in [run, delete] {
        assert!(error.is_transport() && error.is_outcome_unknown(), "{error:?}");
        assert_eq!(error.is_timeout(), timeout);
        assert_eq!(error.source().is_some(), !timeout);
        assert_eq!((error.status(), error.body()), (None, None));
    }
}

#[tokio::test]
async fn a_call_without_an_answer_is_sent_once_and_its_outcome_unknown() {
    for (reply, timeout) in [
        (Reply::Silence, true),
        (Reply::Close, false),
        (Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":".to_vec()), false),
        (Reply::Bytes(b"no HTTP at all\r\n\r\n".to_vec()), false),
    ] {
        let server = Server::start([reply]).await;
        assert_lost(&server.function("test"), timeout).await;
        assert_eq!(server.requests().len(), 3, "one for each call");
    }
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    // A port that was free a moment ago.
    let url = {
        let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", socket.local_addr().unwrap())
    };
    let client =
        Client::builder().base_url(url).token(TOKEN).no_proxy().retry(RetryPolicy::never()).build().unwrap();
    let error = client.function("test").unwrap().invoke::<Value>(&()).await.unwrap_err();
    let Error::Transport(lost) = &error else { panic!("{error:?}") };
    assert_eq!((lost.operation(), lost.may_have_connected()), ("invokeFunction", false));
    assert!(!error.is_outcome_unknown());
    assert!(error.to_string().contains("no connection"), "{error}");
}

#[tokio::test]
async fn secrets_are_shown_nowhere() {
    let server = Server::start([text(401, "application/json", r#"{"error_msg":"no"}"#)]).await;
    let client = server.client();
    let function = client.function("test").unwrap();
    let error = function.get().await.unwrap_err();
    let lost = Server::start([Reply::Close]).await.function("test").get().await.unwrap_err();
    let builder = Client::builder().token(TOKEN);
    let call = function.get();
    let mut shown = format!("{client:?} {function:?} {error:?} {error} {lost:?} {lost} {builder:?} {call:?}");

    let secret = "hush-hush";
    let sign_in = client.authorize("id", secret);
    shown += &format!("{sign_in:?} {:?}", client.create_access_token("id", secret, secret));
    shown += &format!("{:?}", sign_in.await);
    let server =
        Server::start([text(200, "application/json", r#"{"access_token":"hush-hush","expires_in":"x"}"#)])
            .await;
    let error = server.client().refresh_access_token("id", secret, secret).await.unwrap_err();
    shown += &format!("{error:?} {error}");
    let server = Server::json(200, &crate::support::example("AccessToken")).await;
    let token = server.client().refresh_access_token("id", secret, secret).await.unwrap();
    shown += &format!("{token:?}");
    let server = Server::json(200, &crate::support::example("JobPage")).await;
    let page = server.function("test").jobs().page().await.unwrap();
    shown += &format!("{page:?} {}", page.items[0].log_url().as_ref().unwrap());

    for hidden in [TOKEN, secret, "not-a-real", "X-Amz-Signature", "f5d74870d8b52cbb"] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
}

#[test]
fn errors_and_futures_cross_threads() {
    fn crosses<T: Send>(_: &T) {}
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Error>();
    shared::<Client>();
    shared::<Function>();
    let client = Client::builder().base_url("http://127.0.0.1:9").token(TOKEN).build().unwrap();
    let function = client.function("test").unwrap();
    crosses(&function.invoke::<Value>(&()).into_future());
    crosses(&function.get().send());
    crosses(&client.deploy("test", "x"));
    let mut jobs = function.jobs().stream();
    crosses(&jobs.try_next());
    let mut pages = client.functions().pages();
    crosses(&pages.try_next());
}
