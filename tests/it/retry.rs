//! When calls are sent again, as far as the settings decide; the faults themselves are in `faults_*`.

use std::time::{Duration, Instant};

use crate::support::{
    Reply, Server, TOKEN, example, json,
    scene::{Scene, function_of, quick, send},
    text,
};
use minapp_cloud_function::{Client, RetryPolicy};

/// Fails so many times, and is well from then on.
fn failing(times: usize) -> Vec<Reply> {
    let bad = std::iter::repeat_n(text(503, "text/plain", ""), times);
    bad.chain([json(200, &example("OneFunction"))]).collect()
}

#[tokio::test]
async fn without_settings_reads_are_sent_up_to_four_times() {
    let scene = Scene::start(failing(1)).await;
    let client = Client::builder().base_url(&scene.server.url).token(TOKEN).no_proxy().build().unwrap();
    let begun = Instant::now();
    let answer = client.function("test").unwrap().get().send().await.unwrap();
    assert_eq!((answer.attempts, answer.value.name.as_str()), (2, "test"));
    assert!(begun.elapsed() >= Duration::from_millis(200), "{:?}", begun.elapsed());
    scene.saw(2);
    for (failures, sent) in [(0, Ok(1)), (3, Ok(4)), (4, Err(4))] {
        let scene = Scene::start(failing(failures)).await;
        let result = send(&scene.function(), "get").await.map_err(|error| error.attempts());
        assert_eq!(result, sent);
        scene.saw(sent.unwrap_or_else(|tries| tries) as usize);
    }
}

#[tokio::test]
async fn the_number_of_tries_is_set_by_client_and_by_call() {
    for (client, call, sent) in [
        (quick().max_attempts(7), None, 7),
        (quick().max_attempts(0), None, 1),
        (RetryPolicy::never(), None, 1),
        (RetryPolicy::never(), Some(quick().max_attempts(3)), 3),
        (quick(), Some(RetryPolicy::never()), 1),
    ] {
        let scene = Scene::start(failing(100)).await;
        let get = function_of(scene.builder().retry(client)).get();
        let error = match call {
            Some(retry) => get.retry(retry).await,
            None => get.await,
        };
        assert_eq!(error.unwrap_err().attempts(), sent);
        scene.saw(sent as usize);
    }
}

#[tokio::test]
async fn what_is_set_for_one_call_is_for_that_call() {
    let scene = Scene::start(failing(100)).await;
    let function = scene.function();
    assert_eq!(function.get().retry(RetryPolicy::never()).await.unwrap_err().attempts(), 1);
    assert_eq!(function.get().await.unwrap_err().attempts(), 4);
    scene.saw(5);
}

#[tokio::test]
async fn waits_grow_and_have_an_end() {
    let scene = Scene::start(failing(100)).await;
    let wait = Duration::from_millis;
    let retry = RetryPolicy::default().max_attempts(5).backoff(wait(50), wait(100));
    let begun = Instant::now();
    function_of(scene.builder().retry(retry)).get().await.unwrap_err();
    assert!(begun.elapsed() >= wait(50 + 100 + 100 + 100), "{:?}", begun.elapsed());
    scene.saw(5);
}

#[tokio::test]
async fn no_wait_goes_beyond_the_total_time() {
    let scene = Scene::start(failing(100)).await;
    let retry = RetryPolicy::default().backoff(Duration::from_secs(50), Duration::from_secs(50));
    let function = function_of(scene.builder().retry(retry));
    let begun = Instant::now();
    let error = function.get().timeout(Duration::from_secs(2)).await.unwrap_err();
    assert!(error.is_server_error() && error.attempts() == 1, "the error at hand, not a time-out: {error:?}");
    assert!(begun.elapsed() < Duration::from_secs(40), "{:?}", begun.elapsed());
    scene.saw(1);
}

#[tokio::test]
async fn the_number_of_tries_is_told_whatever_comes_of_the_call() {
    let good = json(200, &serde_json::json!({"code": 1, "data": null, "error": {"message": "no"}}));
    let server = Server::start([good]).await;
    let error = send(&server.function("test"), "invoke").await.unwrap_err();
    assert!(error.is_function_error() && error.attempts() == 1, "{error:?}");
    let scene = Scene::start([text(503, "", ""), text(200, "", "{")]).await;
    let error = send(&scene.function(), "get").await.unwrap_err();
    assert!(error.is_decode() && error.attempts() == 2, "{error:?}");
    let error = scene.builder().build().unwrap().create("", "x").await.unwrap_err();
    assert!(error.is_input() && error.attempts() == 0, "{error:?}");
}
