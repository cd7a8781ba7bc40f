//! Answers that are too large, and the bounds that a client keeps: at once, in a minute, in an outage.
//! See docs/faults.md.

use std::{
    io::Write as _,
    num::NonZeroU32,
    time::{Duration, Instant},
};

use crate::support::{
    Reply, Server, example,
    scene::{Scene, every_call, function_of, quick, send},
    text,
};
use flate2::{Compression, write::GzEncoder};
use futures_util::future::join_all;
use minapp_cloud_function::{Quota, Timeout, Timeouts};
use serde_json::Value;

const LIMIT: u64 = 10_000;

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn gzipped(body: &[u8]) -> Reply {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n");
    Reply::Bytes([head.as_bytes(), body].concat())
}

fn chunked(chunk: &str, count: usize) -> Vec<u8> {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunks = format!("{:x}\r\n{chunk}\r\n", chunk.len()).repeat(count);
    format!("{head}{chunks}").into_bytes()
}

/// Makes every kind of call where the answer has more bytes than the client takes. They are not read to
/// the end, and the call, which was carried out, is not sent again.
async fn too_large(reply: Reply) {
    let scene = Scene::start([reply]).await;
    let function = function_of(scene.builder().max_response_size(LIMIT));
    for (before, call) in every_call().enumerate() {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.is_response_too_large() && error.attempts() == 1, "{call}: {error:?}");
        assert!(error.to_string().contains("max_response_size"), "says what to set: {error}");
        assert!(error.body().unwrap().len() as u64 <= LIMIT, "no more was kept");
        scene.saw(before + 1);
    }
}

#[tokio::test]
async fn gzip_that_explodes() {
    let bomb = gzip(&vec![b' '; 64 << 20]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    too_large(gzipped(&bomb)).await;
}

#[tokio::test]
async fn gzip_that_is_none() {
    for body in [&b"{\"id\":1,\"name\":\"test\"}"[..], &gzip(b"{\"id\":1,\"name\":\"test\"}")[..15]] {
        let scene = Scene::start([gzipped(body)]).await;
        let function = scene.function();
        // It cannot be told from an answer that broke off.
        assert_eq!(send(&function, "get").await.unwrap_err().attempts(), 4);
        let error = send(&function, "invoke").await.unwrap_err();
        assert!(error.is_outcome_unknown() && error.attempts() == 1, "{error:?}");
        scene.saw(5);
    }
    let scene = Scene::start([gzipped(&gzip(b"{\"id\":1,\"name\":\"test\"}"))]).await;
    assert_eq!(send(&scene.function(), "get").await.unwrap(), 1, "and good gzip is read");
}

#[tokio::test]
async fn a_body_over_the_limit_by_its_length() {
    too_large(text(200, "application/json", &" ".repeat(1 << 20))).await;
}

#[tokio::test]
async fn a_body_over_the_limit_by_chunks() {
    too_large(Reply::Bytes(chunked(&" ".repeat(1000), 100))).await;
}

#[tokio::test]
async fn a_body_that_does_not_end() {
    // After what shows that it is too large nothing comes, nor an end.
    too_large(Reply::Stall(chunked(&" ".repeat(1000), 12))).await;
}

#[tokio::test]
async fn a_refusal_over_the_limit() {
    let scene = Scene::start([text(500, "text/html", &" ".repeat(1 << 20))]).await;
    let function = function_of(scene.builder().max_response_size(LIMIT));
    let error = send(&function, "invoke").await.unwrap_err();
    assert_eq!(error.status().unwrap(), 500, "the status is not lost: {error:?}");
    assert!(error.body().unwrap().len() as u64 <= LIMIT);
    scene.saw(1);
}

#[tokio::test]
async fn a_log_over_the_limit() {
    let logs = Server::start([Reply::Stall(chunked(&"x".repeat(1000), 12))]).await;
    let mut page = example("JobPage");
    page["meta"]["next"] = Value::Null;
    page["objects"][0]["user_log_url"] = format!("{}/1.log?X-Amz-Signature=abc", logs.url).into();
    let scene = Scene::start([crate::support::json(200, &page)]).await;
    let mut jobs = function_of(scene.builder().max_response_size(LIMIT)).jobs().page_size(20).stream();
    let error = jobs.try_next().await.unwrap().unwrap().log().await.unwrap_err();
    assert!(
        error.is_response_too_large() && !format!("{error} {error:?}").contains("Signature"),
        "{error:?}"
    );
    assert_eq!(logs.only_request().header("authorization"), None);
    scene.saw(1);
}

#[tokio::test]
async fn an_answer_just_within_the_limit() {
    let body = format!("{{\"id\":1,\"name\":\"test\"}}{:width$}", "", width = LIMIT as usize - 22);
    assert_eq!(body.len() as u64, LIMIT);
    for reply in [text(200, "", &body), gzipped(&gzip(body.as_bytes()))] {
        let scene = Scene::start([reply]).await;
        assert_eq!(send(&function_of(scene.builder().max_response_size(LIMIT)), "get").await.unwrap(), 1);
    }
}

#[tokio::test]
async fn an_outage_does_not_multiply_the_load() {
    let scene = Scene::start([text(503, "text/plain", "")]).await;
    let function = scene.function();
    for _ in 0..8 {
        let calls = (0..50).map(|_| send(&function, "get"));
        for result in join_all(calls).await {
            assert!(result.unwrap_err().is_server_error());
        }
    }
    let requests = scene.server.requests().len();
    // 400 calls, a hundred more and one in five; and again a hundred for every ten seconds that it took.
    assert!((400..800).contains(&requests), "{requests} requests where 1600 could have been");
    scene.saw(requests);
}

#[tokio::test]
async fn no_more_calls_at_once_than_allowed() {
    let body = br#"HTTP/1.1 200 OK
Connection: close

{"id":1,"name":"test"}"#;
    let body = String::from_utf8_lossy(body).replace('\n', "\r\n").into_bytes();
    let scene = Scene::start([Reply::Late(Duration::from_millis(20), body)]).await;
    let function = function_of(scene.builder().max_concurrency(3));
    let clone = function.client().clone().function("test").unwrap();
    let calls = (0..20).map(|count| send(if count % 2 == 0 { &function } else { &clone }, "get"));
    for result in join_all(calls).await {
        assert_eq!(result.unwrap(), 1);
    }
    assert!(scene.server.most_at_once() <= 3, "{}", scene.server.most_at_once());
    scene.saw(20);
}

fn total(time: Duration) -> Timeouts {
    let mut timeouts = Timeouts::default();
    timeouts.read = Timeout::new(Duration::from_secs(60), time);
    timeouts
}

#[tokio::test]
async fn no_place_among_the_calls_in_flight() {
    let scene = Scene::start([Reply::Silence]).await;
    let function = function_of(scene.builder().max_concurrency(1));
    let first = function.get().timeout(Duration::from_secs(60));
    let first = tokio::spawn(async move { first.await.map(drop) });
    while scene.server.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    for error in [
        function.get().timeout(Duration::from_millis(100)).await.unwrap_err(),
        function.delete().timeout(Duration::from_millis(100)).await.unwrap_err(),
    ] {
        assert!(error.is_timeout() && !error.is_outcome_unknown() && error.attempts() == 0, "{error:?}");
    }
    scene.saw(1);
    first.abort();
}

fn quota(per_minute: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(per_minute).unwrap())
}

#[tokio::test]
async fn no_more_calls_in_time_than_the_quota_allows() {
    let scene = Scene::start([text(200, "", r#"{"id":1,"name":"test"}"#)]).await;
    // Twenty may come at once, and the others every 0.75 seconds.
    let function = function_of(scene.builder().quota(quota(100)));
    let begun = Instant::now();
    for result in join_all((0..22).map(|_| send(&function, "get"))).await {
        assert_eq!(result.unwrap(), 1);
    }
    assert!(begun.elapsed() >= Duration::from_millis(1400), "{:?}", begun.elapsed());
    scene.saw(22);
}

#[tokio::test]
async fn a_quota_that_is_used_up() {
    let scene = Scene::start([text(200, "", r#"{"id":1,"name":"test"}"#)]).await;
    // One may come at once, and the others every 15 seconds.
    let function = function_of(scene.builder().quota(quota(5)).timeouts(total(Duration::from_millis(200))));
    assert_eq!(send(&function, "get").await.unwrap(), 1);
    let error = send(&function, "get").await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 0, "{error:?}");
    scene.saw(1);
}

#[tokio::test]
async fn tries_count_towards_the_quota() {
    let scene = Scene::start([text(503, "text/plain", "")]).await;
    let function = function_of(
        scene
            .builder()
            .quota(quota(10))
            .timeouts(total(Duration::from_millis(500)))
            .retry(quick().max_attempts(100)),
    );
    let error = send(&function, "get").await.unwrap_err();
    assert!(error.is_timeout() || error.is_server_error(), "{error:?}");
    scene.saw(2);
}

#[tokio::test]
async fn a_try_that_failed_is_not_forgotten_when_the_quota_leaves_no_time() {
    for (reply, unknown) in
        [(Reply::Close, true), (text(503, "text/plain", ""), true), (text(429, "", ""), false)]
    {
        let scene = Scene::start([reply]).await;
        let function = function_of(scene.builder().quota(quota(5)));
        let error = function.delete().timeout(Duration::from_millis(300)).await.unwrap_err();
        assert_eq!((error.attempts(), error.is_outcome_unknown()), (1, unknown), "{error:?}");
        scene.saw(1);
    }
}
