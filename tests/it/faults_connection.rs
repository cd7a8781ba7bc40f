//! Connections that are refused, break, stall or speak something else. See docs/faults.md.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use crate::support::{
    Reply, Server, TOKEN,
    scene::{ONCE, READS, REPEATABLE, Scene, at, deaf, every_call, function_of, quick, raw, send},
    text,
};
use futures_util::future::join_all;
use minapp_cloud_function::{Error, RetryPolicy, Timeout, Timeouts, TransportErrorKind};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const MILLISECOND: Duration = Duration::from_millis(1);

fn limits(attempt: Duration, total: Duration) -> Timeouts {
    let limit = Timeout::new(attempt, total);
    let mut timeouts = Timeouts::default();
    (timeouts.read, timeouts.write, timeouts.run) = (limit, limit, limit);
    timeouts
}

/// Makes every kind of call where its answer is lost: reads, and writes that can be repeated, are sent
/// until the tries are used up; the others once; and of what writes, the outcome is unknown.
async fn lost(reply: Reply) {
    let scene = Scene::start([reply]).await;
    let function = scene.function();
    let mut sent = 0;
    for call in every_call() {
        let error = send(&function, call).await.unwrap_err();
        sent += check_lost(call, &error, 4);
        scene.saw(sent);
    }
}

#[track_caller]
fn check_lost(call: &str, error: &Error, most: u32) -> usize {
    assert!(error.is_transport(), "{call}: {error:?}");
    assert_eq!(error.is_outcome_unknown(), !READS.contains(&call), "{call}: {error}");
    assert_eq!(error.to_string().contains("outcome unknown"), !READS.contains(&call), "{call}: {error}");
    assert_eq!(error.attempts(), if ONCE.contains(&call) { 1 } else { most }, "{call}: {error:?}");
    error.attempts() as usize
}

/// Makes every kind of call where no connection can be made, so that nothing can have been done.
async fn unreached(url: &str) {
    let function = function_of(at(url));
    for call in every_call() {
        let error = send(&function, call).await.unwrap_err();
        let Error::Transport(lost) = &error else { panic!("{call}: {error:?}") };
        assert!(!lost.may_have_connected() && !error.is_outcome_unknown(), "{call}: {error}");
        assert_eq!(error.attempts(), 4, "{call}");
    }
}

#[tokio::test]
async fn refused() {
    let (_socket, address) = deaf();
    unreached(&format!("http://{address}")).await;
}

#[tokio::test]
async fn a_port_that_opens_late_gets_every_call_once() {
    let (socket, address) = deaf();
    let url = format!("http://{address}");
    let retry = RetryPolicy::default().max_attempts(1000).backoff(50 * MILLISECOND, 100 * MILLISECOND);
    let calls = every_call().map(|call| {
        let function = function_of(at(&url).retry(retry));
        async move { send(&function, call).await.unwrap_err() }
    });
    let server = async {
        tokio::time::sleep(100 * MILLISECOND).await;
        Server::on(socket.listen(64).unwrap(), |_, _| text(403, "text/plain", "no"))
    };
    let (errors, server) = tokio::join!(join_all(calls), server);
    for error in errors {
        assert!(error.is_forbidden() && error.attempts() > 1, "{error:?}");
    }
    assert_eq!(server.requests().len(), every_call().count(), "each is sent once");
}

#[tokio::test]
async fn closed_before_the_answer() {
    lost(Reply::Close).await;
}

#[tokio::test]
async fn reset_after_the_request() {
    lost(Reply::Reset).await;
}

#[tokio::test]
async fn reset_before_the_request_body() {
    let connections = Arc::new(Mutex::new(0));
    let count = connections.clone();
    let address = raw(move |socket| {
        *count.lock().unwrap() += 1;
        async move {
            // What has come and is not read makes the system answer with a reset.
            socket.readable().await.unwrap();
        }
    })
    .await;
    let function = function_of(at(&format!("http://{address}")));
    let code = "x".repeat(4 << 20);
    let create = function.client().create("test", &code).await.unwrap_err();
    let update = function.update().code(&code).await.unwrap_err();
    for error in [create, update] {
        let Error::Transport(lost) = &error else { panic!("{error:?}") };
        assert_eq!(lost.kind(), TransportErrorKind::RequestInterrupted);
        assert!(lost.may_have_connected() && !lost.may_have_arrived());
        assert!(!error.is_outcome_unknown() && error.attempts() == 4, "{error:?}");
    }
    assert_eq!(*connections.lock().unwrap(), 8);
}

#[tokio::test]
async fn half_a_head() {
    lost(Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec())).await;
}

#[tokio::test]
async fn a_head_without_its_body() {
    lost(Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".to_vec())).await;
}

#[tokio::test]
async fn half_a_body() {
    lost(Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":1,".to_vec())).await;
}

#[tokio::test]
async fn chunks_that_break_off() {
    for chunks in ["", "8\r\n{\"id\":1,\r\n", "8\r\n{\"id", "1\r\n{\r\n0\r\n"] {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        lost(Reply::Bytes(format!("{head}{chunks}").into_bytes())).await;
    }
}

#[tokio::test]
async fn chunks_without_a_size() {
    lost(Reply::Bytes(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n{}\r\n0\r\n\r\n".to_vec(),
    ))
    .await;
}

#[tokio::test]
async fn what_is_no_http() {
    lost(Reply::Bytes(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec())).await;
}

#[tokio::test]
async fn a_head_that_does_not_end() {
    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    for number in 0..10_000 {
        head.extend_from_slice(format!("X-{number}: {number}\r\n").as_bytes());
    }
    lost(Reply::Bytes(head)).await;
}

/// Makes every kind of call where the answer takes too long.
async fn slow(reply: Reply) {
    let scene = Scene::start([reply]).await;
    let timeouts = limits(50 * MILLISECOND, Duration::from_secs(60));
    let function = function_of(scene.builder().timeouts(timeouts).retry(quick().max_attempts(2)));
    for call in every_call() {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.is_timeout(), "{call}: {error:?}");
        check_lost(call, &error, 2);
    }
    scene.saw(2 * (READS.len() + REPEATABLE.len()) + ONCE.len());
}

#[tokio::test]
async fn a_server_that_never_answers() {
    slow(Reply::Silence).await;
}

#[tokio::test]
async fn an_answer_that_stalls() {
    slow(Reply::Stall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":1,".to_vec())).await;
}

#[tokio::test]
async fn one_byte_a_second() {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    let scene =
        Scene::start([Reply::Drip(format!("{head}{:100}", "").into(), head.len(), Duration::from_secs(1))])
            .await;
    // Bytes that keep coming do not keep a try alive.
    let timeouts = limits(1200 * MILLISECOND, 2000 * MILLISECOND);
    let begun = Instant::now();
    let error = send(&function_of(scene.builder().timeouts(timeouts)), "get").await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 2, "{error:?}");
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    scene.saw(2);
}

#[tokio::test]
async fn the_total_time_ends_all_tries() {
    let scene = Scene::start([Reply::Silence]).await;
    let timeouts = limits(100 * MILLISECOND, 350 * MILLISECOND);
    let function = function_of(scene.builder().timeouts(timeouts).retry(quick().max_attempts(100)));
    let begun = Instant::now();
    let error = send(&function, "get").await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() <= 4, "{error:?}");
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    scene.saw(error.attempts() as usize);
}

#[tokio::test]
async fn tls_to_a_plain_port() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let log = heard.clone();
    let address = raw(move |mut socket| {
        let log = log.clone();
        async move {
            let mut bytes = vec![0; 4096];
            let count = socket.read(&mut bytes).await.unwrap_or(0);
            log.lock().unwrap().push(bytes[..count].to_vec());
            let _ = socket.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n").await;
        }
    })
    .await;
    unreached(&format!("https://{address}")).await;
    let heard = heard.lock().unwrap();
    assert_eq!(heard.len(), 4 * every_call().count());
    for bytes in heard.iter() {
        assert!(!bytes.windows(TOKEN.len()).any(|text| text == TOKEN.as_bytes()), "the token went out");
        assert_eq!(bytes[0], 22, "a handshake of TLS and nothing else");
    }
}

#[tokio::test]
async fn plain_http_to_a_tls_port() {
    // The alert "unexpected message", and the end.
    lost(Reply::Bytes(b"\x15\x03\x03\x00\x02\x02\x0a".to_vec())).await;
}

#[tokio::test]
async fn a_proxy_that_is_down() {
    let scene = Scene::start([Reply::Silence]).await;
    let (_socket, address) = deaf();
    let function = function_of(scene.builder().proxy(format!("http://{address}")));
    for call in every_call() {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.is_transport() && !error.is_outcome_unknown() && error.attempts() == 4, "{error:?}");
    }
    scene.saw(0);
}

#[tokio::test]
async fn a_proxy_that_refuses_the_tunnel() {
    let proxy = Server::start([text(502, "text/html", "<h1>Bad Gateway</h1>")]).await;
    let function = function_of(at("https://cloud.example").proxy(&proxy.url));
    for call in ["get", "invoke"] {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.is_transport() && !error.is_outcome_unknown() && error.attempts() == 4, "{error:?}");
    }
    let requests = proxy.requests();
    assert_eq!(requests.len(), 8);
    for request in requests {
        assert_eq!(request.line(), "CONNECT cloud.example:443");
        assert_eq!(request.header("authorization"), None, "the token is for the platform alone");
    }
}

#[tokio::test]
async fn a_kept_connection_that_was_closed_meanwhile() {
    let body = r#"{"code":0,"data":1,"error":{}}"#;
    let keep = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    // It says that it stays open, and closes.
    let scene = Scene::start([Reply::Bytes(keep.into_bytes())]).await;
    let function = scene.function();
    for count in 1..=3 {
        assert_eq!(send(&function, "invoke").await.unwrap(), 1);
        assert_eq!((scene.server.connections(), scene.server.requests().len()), (count, count));
        tokio::time::sleep(200 * MILLISECOND).await;
    }
    scene.saw(3);
}

#[tokio::test]
async fn an_interim_answer_is_not_the_answer() {
    let body = r#"{"code":0,"data":1,"error":{}}"#;
    let answer = format!(
        "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let scene = Scene::start([Reply::Bytes(answer.into_bytes())]).await;
    assert_eq!(scene.function().invoke::<i64>(&()).await.unwrap(), 1);
    scene.saw(1);
}
