//! Large requests that the platform refuses, or that break, before they were sent whole. See
//! docs/faults.md.

use std::{
    io::{Read, Write},
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::support::{
    Reply, Server, example, json,
    scene::{at, every_call, function_of, quick, raw},
    text,
};
use minapp_cloud_function::{Error, RetryPolicy, TransportErrorKind as Kind};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

fn code() -> String {
    "x".repeat(5 << 20)
}

fn refusal(status: u16, headers: &str) -> Vec<u8> {
    let body = r#"{"status":"error","error_msg":"no"}"#;
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\n{headers}Content-Length: {length}\r\n\r\n{body}").into_bytes()
}

/// Refuses every request by its head, in a thread of its own, and closes with the rest unread, so that the
/// system meets it with a reset.
fn refuser(status: u16, headers: &'static str) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let Ok(mut socket) = socket else { return };
            let _ = socket.read(&mut [0; 1024]);
            let _ = socket.write_all(&refusal(status, headers));
        }
    });
    address
}

/// Reads the head of a request, and perhaps a little of its body.
async fn head(socket: &mut TcpStream) {
    let mut seen = Vec::new();
    while !seen.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
        match socket.read_buf(&mut seen).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

#[tokio::test]
async fn a_refusal_that_comes_before_the_end_of_the_request_is_read() {
    for (status, headers) in
        [(413, "Connection: close\r\n"), (401, ""), (413, ""), (403, "Connection: close\r\n")]
    {
        let address = refuser(status, headers);
        let function = function_of(at(&format!("http://{address}")));
        for _ in 0..5 {
            let error = function.client().create("test", &code()).await.unwrap_err();
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{error:?}");
            assert!(!error.is_outcome_unknown(), "{error}");
        }
    }
}

#[tokio::test]
async fn a_request_that_was_cut_off_is_not_said_to_be_unknown() {
    // Without a retry, it is chance whether the refusal is read before the reset.
    let address = refuser(413, "Connection: close\r\n");
    let function = function_of(at(&format!("http://{address}")).retry(RetryPolicy::never()));
    for _ in 0..10 {
        let error = function.client().create("test", &code()).await.unwrap_err();
        assert!(!error.is_outcome_unknown() && error.attempts() == 1, "{error:?}");
        match &error {
            Error::Transport(lost) => assert_eq!(lost.kind(), Kind::RequestInterrupted, "{error:?}"),
            refusal => assert_eq!(refusal.status().unwrap(), 413),
        }
    }
}

#[tokio::test]
async fn a_request_that_breaks_off_is_sent_again_whatever_the_call() {
    // The first connection breaks within the body; what it had was not the whole request.
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    let address = raw(move |mut socket| {
        let index = count.fetch_add(1, Ordering::Relaxed);
        async move {
            head(&mut socket).await;
            if index.is_multiple_of(2) {
                return;
            }
            let mut body = Vec::new();
            // The code ends the request.
            while !body.ends_with(b"\"}") && !body.ends_with(b"true}") {
                if socket.read_buf(&mut body).await.unwrap_or(0) == 0 {
                    return;
                }
            }
            let _ = socket.write_all(&refusal(403, "Connection: close\r\n")).await;
            let _ = socket.shutdown().await;
            let _ = socket.read_to_end(&mut body).await;
        }
    })
    .await;
    let function = function_of(at(&format!("http://{address}")));
    let argument = serde_json::json!({"text": code()});
    for error in [
        function.client().create("test", &code()).await.unwrap_err(),
        function.update().code(&code()).await.unwrap_err(),
        function.invoke::<()>(&argument).await.unwrap_err(),
    ] {
        assert!(error.is_forbidden() && error.attempts() == 2, "{error:?}");
    }
    assert_eq!(connections.load(Ordering::Relaxed), 6);
}

#[tokio::test]
async fn a_platform_that_stops_reading_a_request() {
    let address = raw(|mut socket| async move {
        head(&mut socket).await;
        tokio::time::sleep(Duration::from_secs(600)).await;
    })
    .await;
    let function = function_of(at(&format!("http://{address}")));
    // More than the buffers of the two systems take.
    let code = "x".repeat(64 << 20);
    let create = function.client().create("test", &code).timeout(Duration::from_secs(2));
    let error = create.await.unwrap_err();
    assert!(error.is_timeout() && !error.is_outcome_unknown(), "{error}");
    assert!(error.to_string().contains("cannot have been carried out"), "{error}");
}

#[tokio::test]
async fn a_refusal_whose_body_breaks_off() {
    for status in [401, 403, 404, 413, 500] {
        let reply = format!("HTTP/1.1 {status} X\r\nContent-Length: 100\r\n\r\n{{\"status\":");
        let server = Server::start([Reply::Bytes(reply.into_bytes())]).await;
        let function = function_of(at(&server.url).retry(RetryPolicy::never()));
        for call in every_call() {
            let error = crate::support::scene::send(&function, call).await.unwrap_err();
            assert_eq!(error.status().unwrap().as_u16(), status, "{call}: {error:?}");
            assert_eq!(error.body().unwrap(), "{\"status\":");
            let Error::Platform(refusal) = &error else { panic!("{error:?}") };
            assert!(refusal.is_cut_off() && error.to_string().contains("the body is incomplete"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_large_request_arrives_as_it_is() {
    let server = Server::start([text(503, "text/plain", ""), json(200, &example("OneFunction"))]).await;
    let code: String = (0..200_000).map(|line| format!("// line {line}\n")).collect();
    let function = function_of(at(&server.url).retry(quick()));
    function.update().code(&code).await.unwrap();
    for request in server.requests() {
        assert_eq!(request.json()["function_code"], code);
        assert_eq!(request.header("content-length").unwrap(), request.body.len().to_string());
        assert_eq!(request.header("transfer-encoding"), None);
    }
}
