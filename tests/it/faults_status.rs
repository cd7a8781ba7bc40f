//! Refusals, each with JSON, with HTML and with nothing; redirects; `Retry-After`. See docs/faults.md.

use std::time::{Duration, Instant, SystemTime};

use crate::support::{
    Reply,
    scene::{ONCE, READS, REPEATABLE, Scene, every_call, function_of, quick, send},
    text,
};
use minapp_cloud_function::{Error, RetryPolicy};

/// Makes every kind of call, with each kind of body. A refusal that may pass is met again by what can be
/// repeated; any other is final.
async fn refused(status: u16, passing: bool, holds: fn(&Error) -> bool) {
    for (kind, body) in [
        ("application/json", r#"{"status":"error","error_msg":"the reason"}"#),
        ("text/html", "<html><body><h1>the reason</h1></body></html>"),
        ("text/plain", ""),
    ] {
        let scene = Scene::start([text(status, kind, body)]).await;
        let function = scene.function();
        let mut sent = 0;
        for call in every_call() {
            let error = send(&function, call).await.unwrap_err();
            assert!(matches!(error, Error::Platform(_)) && holds(&error), "{call}: {error:?}");
            assert_eq!(
                (error.status().unwrap().as_u16(), &error.body().unwrap()[..]),
                (status, body.as_bytes())
            );
            let shown = error.to_string();
            assert_eq!(shown.contains("the reason"), !body.is_empty(), "{shown}");
            let unknown = status >= 500 && !READS.contains(&call);
            assert_eq!(error.is_outcome_unknown(), unknown, "{call}: {error:?}");
            assert_eq!(shown.contains("outcome unknown"), unknown, "{shown}");
            let tries = if passing && !ONCE.contains(&call) { 4 } else { 1 };
            assert_eq!(error.attempts(), tries, "{call}: {error:?}");
            sent += tries as usize;
            scene.saw(sent);
        }
    }
}

#[tokio::test]
async fn status_400() {
    refused(400, false, Error::is_bad_request).await;
}

#[tokio::test]
async fn status_401_with_a_token_that_cannot_be_renewed() {
    refused(401, false, Error::is_unauthorized).await;
}

#[tokio::test]
async fn status_402() {
    refused(402, false, Error::is_payment_required).await;
}

#[tokio::test]
async fn status_403() {
    refused(403, false, Error::is_forbidden).await;
}

#[tokio::test]
async fn status_404() {
    refused(404, false, Error::is_not_found).await;
}

#[tokio::test]
async fn status_408() {
    refused(408, true, |error| !error.is_timeout() && !error.is_server_error()).await;
}

#[tokio::test]
async fn status_409() {
    refused(409, false, |error| !error.is_server_error()).await;
}

#[tokio::test]
async fn status_413() {
    refused(413, false, |error| !error.is_decode()).await;
}

#[tokio::test]
async fn status_429() {
    refused(429, true, Error::is_rate_limited).await;
}

#[tokio::test]
async fn status_500() {
    refused(500, true, Error::is_server_error).await;
}

#[tokio::test]
async fn status_501() {
    refused(501, false, Error::is_server_error).await;
}

#[tokio::test]
async fn status_502() {
    refused(502, true, Error::is_server_error).await;
}

#[tokio::test]
async fn status_503() {
    refused(503, true, Error::is_server_error).await;
}

#[tokio::test]
async fn status_504() {
    refused(504, true, Error::is_server_error).await;
}

const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];

/// Makes every kind of call where the answer leads somewhere.
async fn led(scene: &Scene) {
    let function = scene.function();
    for (before, call) in every_call().enumerate() {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.status().unwrap().is_redirection() && error.attempts() == 1, "{call}: {error:?}");
        scene.saw(before + 1);
    }
}

#[tokio::test]
async fn redirects_to_another_origin() {
    for status in REDIRECTS {
        // The scene itself adds a `Location` that leads away.
        led(&Scene::start([text(status, "text/plain", "")]).await).await;
    }
}

#[tokio::test]
async fn redirects_within_the_origin() {
    for status in REDIRECTS {
        for target in ["/elsewhere/", "", "?again", "//127.0.0.1:9/", "::no address"] {
            let scene =
                Scene::start([text(status, "text/plain", "").add(&format!("Location: {target}\r\n"))]);
            led(&scene.await).await;
        }
    }
}

/// What a call does when it is first answered 503 with this `Retry-After`, and then well.
async fn asked_to_wait(retry_after: &str, retry: RetryPolicy) -> (Result<u32, Error>, Duration, Scene) {
    let no = text(503, "text/plain", "").add(&format!("Retry-After: {retry_after}\r\n"));
    let scene = Scene::start([no, text(200, "application/json", r#"{"id":1,"name":"test"}"#)]).await;
    let begun = Instant::now();
    let sent = send(&function_of(scene.builder().retry(retry)), "get").await;
    (sent, begun.elapsed(), scene)
}

/// Waits that are shorter than any that the platform asks for.
fn short() -> RetryPolicy {
    quick()
}

/// Waits that no test would sit out.
fn long() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::from_secs(50), Duration::from_secs(50))
}

fn date(time: SystemTime) -> String {
    httpdate::fmt_http_date(time)
}

#[tokio::test]
async fn retry_after_in_seconds() {
    let (sent, time, scene) = asked_to_wait("1", short()).await;
    assert!(sent.unwrap() == 2 && time >= Duration::from_secs(1), "{time:?}");
    scene.saw(2);
    let (sent, time, _) = asked_to_wait("0", long()).await;
    assert!(sent.unwrap() == 2 && time < Duration::from_secs(40), "{time:?}");
}

#[tokio::test]
async fn retry_after_as_a_date() {
    let (sent, time, scene) = asked_to_wait(&date(SystemTime::now() + Duration::from_secs(2)), short()).await;
    assert!(sent.unwrap() == 2 && time >= Duration::from_millis(900), "{time:?}");
    scene.saw(2);
}

#[tokio::test]
async fn retry_after_as_a_date_of_a_server_whose_clock_is_wrong() {
    const HOUR: Duration = Duration::from_secs(3600);
    for server in [SystemTime::now() - HOUR, SystemTime::now() + HOUR] {
        let until = format!("{}\r\nDate: {}", date(server + Duration::from_secs(2)), date(server));
        let (sent, time, scene) = asked_to_wait(&until, short()).await;
        assert!(sent.unwrap() == 2 && time >= Duration::from_secs(2), "{time:?}");
        scene.saw(2);
    }
}

#[tokio::test]
async fn retry_after_a_date_that_has_gone_by() {
    for past in [SystemTime::UNIX_EPOCH, SystemTime::now() - Duration::from_secs(60)] {
        let (sent, time, scene) = asked_to_wait(&date(past), long()).await;
        assert!(sent.unwrap() == 2 && time < Duration::from_secs(40), "{time:?}");
        scene.saw(2);
    }
}

#[tokio::test]
async fn retry_after_beyond_all_time() {
    let years = Duration::from_secs(100 * 365 * 24 * 3600);
    for absurd in [
        "99999999999999999999",
        "18446744073709551615",
        "3600",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        &date(SystemTime::now() + years),
    ] {
        let (sent, time, scene) = asked_to_wait(absurd, short()).await;
        let error = sent.unwrap_err();
        assert!(error.is_server_error() && error.attempts() == 1, "{absurd}: {error:?}");
        assert_eq!(error.headers().unwrap()["retry-after"], absurd, "for those who want to wait");
        assert!(time < Duration::from_secs(40), "given up at once, not after the wait: {time:?}");
        scene.saw(1);
    }
}

#[tokio::test]
async fn retry_after_negative() {
    for negative in ["-1", "-99999999999999999999"] {
        let (sent, _, scene) = asked_to_wait(negative, short()).await;
        assert_eq!(sent.unwrap(), 2, "passed over: {negative}");
        scene.saw(2);
    }
}

#[tokio::test]
async fn retry_after_that_is_neither() {
    for garbage in ["", "soon", "1.5", "0x10", "+1e3", "1 2", "Thu, 99 Foo 2026 00:00:00", "\u{661}\u{660}"] {
        let (sent, _, scene) = asked_to_wait(garbage, short()).await;
        assert_eq!(sent.unwrap(), 2, "passed over: {garbage}");
        scene.saw(2);
    }
}

#[tokio::test]
async fn retry_after_does_not_make_a_call_repeatable() {
    for status in [429, 503] {
        let scene = Scene::start([text(status, "text/plain", "").add("Retry-After: 0\r\n")]).await;
        let function = scene.function();
        for call in ONCE {
            assert_eq!(send(&function, call).await.unwrap_err().attempts(), 1, "{call}");
        }
        scene.saw(ONCE.len());
    }
}

#[tokio::test]
async fn a_failure_that_passes() {
    let good = text(200, "application/json", r#"{"id":1,"name":"test"}"#);
    for call in [READS[0], REPEATABLE[0], REPEATABLE[1]] {
        let bad = [text(500, "text/html", "<h1>no</h1>"), Reply::Close, text(429, "text/plain", "")];
        let scene = Scene::start(bad.into_iter().chain([good.clone()])).await;
        assert_eq!(send(&scene.function(), call).await.unwrap(), 4, "{call}");
        scene.saw(4);
    }
}
