//! Functions that misbehave, and an emulator that stops.

use std::time::{Duration, Instant};

use minapp_emulator::Emulator;
use serde_json::json;
use tokio::net::TcpStream;

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, has_ended};

#[tokio::test]
async fn functions_that_misbehave_harm_no_other() {
    // Who waits for the loop gives it 5 seconds; the others have time to fail on their own.
    let platform = Platform::with(Emulator::builder()).await;
    platform.create("test", HELLO).await;
    let functions = [
        ("loop", "while (true) {}", true, "deadline_exceeded"),
        ("recursion", "(function deeper() { deeper() })()", false, "execution_failed"),
        (
            "bomb",
            "const all = []; while (true) all.push(new Array(100000).fill(all.length))",
            false,
            "execution_failed",
        ),
        (
            "flood",
            "for (let i = 0; i < 1e5; i++) console.log('x'.repeat(100)); throw 1",
            false,
            "execution_failed",
        ),
    ];
    let mut calls = Vec::new();
    for (name, body, sync, _) in functions {
        platform.create(name, &format!("exports.main = () => {{ {body} }}")).await;
        let call = platform.request("POST", &format!("{FUNCTIONS}{name}/job/")).json(&json!({"sync": sync}));
        calls.push(tokio::spawn(answer(call)));
    }
    for _ in 0..3 {
        assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
    }
    for ((name, _, sync, status), call) in functions.into_iter().zip(calls) {
        let (answered, body) = call.await.unwrap();
        assert_eq!((answered, body["code"] == 1, body["status"] == "ok"), (200, sync, !sync), "{body}");
        let job = platform.job_at(&format!("{FUNCTIONS}{name}/job/"), has_ended).await;
        assert_eq!(job["status"], status, "{name}: {job}");
    }
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
}

#[tokio::test]
async fn an_emulator_that_is_dropped_is_gone() {
    let platform = Platform::with_function("exports.main = () => { while (true) {} }").await;
    let (url, address) = (format!("{}{JOBS}", platform.emulator.base_url()), platform.emulator.address());
    assert_eq!(platform.send("POST", JOBS, json!({"sync": false})).await.0, 200);
    platform.job(|job| job["status"] == "executing").await;
    let waiting = platform.http.post(url).bearer_auth(platform.emulator.token()).json(&json!({})).send();
    let Platform { emulator, .. } = platform;
    let waiting = tokio::spawn(waiting);
    // Until it is under way; if it is not, it is refused instead, which is as good.
    tokio::time::sleep(Duration::from_millis(100)).await;

    let start = Instant::now();
    drop(emulator);
    assert!(start.elapsed() < Duration::from_secs(1), "dropping does not wait");
    if let Ok(response) = waiting.await.unwrap() {
        assert_eq!(response.status(), 500);
    }
    for _ in 0..1000 {
        if TcpStream::connect(address).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it still takes connections");
}

#[tokio::test]
async fn two_emulators_do_not_meet() {
    let (one, other) = (Platform::with_function(HELLO).await, Platform::start().await);
    assert_ne!(one.emulator.base_url(), other.emulator.base_url());
    assert_eq!(other.get(FUNCTIONS).await.1["meta"]["total_count"], 0);
    one.emulator.stop().await;
    assert_eq!(other.get(FUNCTIONS).await.0, 200);
}
