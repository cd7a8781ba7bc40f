//! Each failure says what it was, of which function, and which limit ended it.

use std::{error::Error as _, num::NonZeroU32, time::Duration};

use crate::support::{
    Reply, Server, TOKEN, example,
    scene::{at, deaf, function_of, quick, raw},
    text,
};
use futures_util::future::join_all;
use minapp_cloud_function::{
    Client, Error, Quota, RetryBudget, RetryLimit, RetryPolicy, Timeout, Timeouts, TransportErrorKind as Kind,
};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

const SECOND: Duration = Duration::from_secs(1);

fn kind(error: &Error) -> Kind {
    match error {
        Error::Transport(lost) => lost.kind(),
        other => panic!("{other:?}"),
    }
}

/// Each text of the chain stands in it once.
#[track_caller]
fn each_once(error: &Error) {
    let mut texts = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(inner) = cause {
        texts.push(inner.to_string());
        cause = inner.source();
    }
    for (index, text) in texts.iter().enumerate() {
        for (other, longer) in texts.iter().enumerate() {
            assert!(index == other || !longer.contains(text.as_str()), "{text:?} twice in {texts:#?}");
        }
    }
}

#[tokio::test]
async fn the_limit_that_ended_the_retries_is_told() {
    let busy = Server::start([text(503, "text/plain", "")]).await;
    let builder = || at(&busy.url);

    let error = function_of(builder()).get().await.unwrap_err();
    assert_eq!(error.retry_limit(), Some(RetryLimit::Attempts));
    assert!(error.to_string().contains("after 4 attempts"), "{error}");

    let slow = quick().backoff(50 * SECOND, 50 * SECOND);
    let error = function_of(builder().retry(slow)).get().timeout(2 * SECOND).await.unwrap_err();
    assert_eq!(error.retry_limit(), Some(RetryLimit::TotalTimeout { total: 2 * SECOND }));
    assert!(error.to_string().contains("after 1 attempt: the total timeout of 2s"), "{error}");

    let none = RetryBudget::new(0, NonZeroU32::new(1000).unwrap());
    let error = function_of(builder().retry_budget(none)).get().await.unwrap_err();
    assert_eq!((error.retry_limit(), error.attempts()), (Some(RetryLimit::Budget), 1));
    assert!(error.to_string().contains("retry budget") && error.is_exhausted(), "{error}");

    let late = Server::start([text(429, "text/plain", "").add("Retry-After: 3600\r\n")]).await;
    let error = function_of(at(&late.url)).get().timeout(2 * SECOND).await.unwrap_err();
    let limit = RetryLimit::RetryAfter { wait: 3600 * SECOND, total: 2 * SECOND };
    assert_eq!(error.retry_limit(), Some(limit));
    assert!(error.to_string().contains("asks to wait 3600s"), "{error}");

    // What is not retried was ended by no limit.
    let refused = Server::start([text(403, "text/plain", "")]).await;
    for error in [
        function_of(at(&refused.url)).get().await.unwrap_err(),
        function_of(builder()).invoke::<Value>(&()).await.unwrap_err(),
    ] {
        assert!(error.retry_limit().is_none() && !error.is_exhausted(), "{error:?}");
        assert!(!error.to_string().contains("attempt"), "{error}");
    }
}

#[tokio::test]
async fn the_retry_budget_can_be_set() {
    // Without a connection all calls are retried; an unlimited budget lets each have its four attempts.
    let (_socket, address) = deaf();
    let url = format!("http://{address}");
    let calls = |budget: Option<RetryBudget>| {
        let builder = at(&url).retry(RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO));
        let function = function_of(match budget {
            Some(budget) => builder.retry_budget(budget),
            None => builder,
        });
        async move { join_all((0..400).map(|_| async { function.get().await.unwrap_err() })).await }
    };
    let ended = calls(None).await;
    let starved = ended.iter().filter(|error| error.retry_limit() == Some(RetryLimit::Budget));
    assert!(starved.count() > 100, "the default budget does not cover an outage");
    for error in calls(Some(RetryBudget::unlimited())).await {
        assert_eq!((error.attempts(), error.retry_limit()), (4, Some(RetryLimit::Attempts)));
    }
    // One retry for every call, besides none a second.
    let ended = calls(Some(RetryBudget::new(0, NonZeroU32::MIN))).await;
    let retries: u32 = ended.iter().map(|error| error.attempts() - 1).sum();
    assert!((300..=400).contains(&retries), "{retries}");
}

#[tokio::test]
async fn every_kind_of_error_names_the_function() {
    for reply in [
        text(404, "application/json", "{}"),
        text(200, "application/json", "{"),
        Reply::Close,
        Reply::Silence,
        text(200, "application/json", r#"{"code":1,"data":null,"error":{"message":"no"}}"#),
    ] {
        let server = Server::start([reply]).await;
        let function = server.client().function("say-hello").unwrap();
        let error = function.invoke::<Value>(&()).timeout(SECOND).await.unwrap_err();
        assert_eq!(error.function_name(), Some("say-hello"));
        assert!(error.to_string().contains("\"say-hello\""), "{error}");
        each_once(&error);
    }
    let server = Server::start([text(500, "text/plain", "")]).await;
    let error = server.client().functions().stream().try_next().await.unwrap_err();
    assert_eq!(error.function_name(), None);
    let error = server.client().create("new", "x").await.unwrap_err();
    assert_eq!(error.function_name(), Some("new"));
    let error = server.function("a-function").jobs().stream().try_next().await.unwrap_err();
    assert_eq!(error.function_name(), Some("a-function"));
    let page = json!({"objects": [{"id": "x"}], "meta": {}});
    let server = Server::json(200, &page).await;
    let error = server.function("a-function").jobs().stream().try_next().await.unwrap_err();
    assert!(error.is_decode() && error.function_name() == Some("a-function"), "{error:?}");
}

#[tokio::test]
async fn a_timeout_names_its_limit() {
    let server = Server::start([Reply::Silence]).await;
    let mut timeouts = Timeouts::default();
    timeouts.read = Timeout::new(Duration::from_millis(120), 100 * SECOND);
    let function = function_of(server.builder().timeouts(timeouts));
    let error = function.get().await.unwrap_err();
    assert_eq!(kind(&error), Kind::AttemptTimeout);
    assert!(error.is_timeout() && error.to_string().contains("the attempt timeout of 120ms"), "{error}");
    let error = function.get().timeout(Duration::from_millis(130)).await.unwrap_err();
    assert_eq!(kind(&error), Kind::TotalTimeout);
    assert!(error.to_string().contains("the total timeout of 130ms"), "{error}");
    let Error::Transport(lost) = &error else { panic!("{error:?}") };
    assert_eq!(lost.timeout(), Some(Duration::from_millis(130)));
}

#[tokio::test]
async fn a_wait_that_ends_unsent_names_what_it_waited_for() {
    let limit = Duration::from_millis(200);
    let server = Server::start([text(200, "", r#"{"id":1,"name":"test"}"#)]).await;
    let quota = Quota::per_minute(NonZeroU32::new(5).unwrap());
    let function = function_of(server.builder().quota(quota));
    function.get().await.unwrap();
    let error = function.get().timeout(limit).await.unwrap_err();
    assert_eq!((kind(&error), error.attempts()), (Kind::QuotaTimeout, 0));
    let shown = error.to_string();
    assert!(shown.contains("not sent") && shown.contains("quota of 5 requests per minute"), "{shown}");
    assert!(shown.contains("the total timeout of 200ms"), "{shown}");

    let silent = Server::start([Reply::Silence]).await;
    let function = function_of(silent.builder().max_concurrency(1));
    let first = tokio::spawn(function.get().timeout(100 * SECOND).into_future());
    while silent.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let error = function.get().timeout(limit).await.unwrap_err();
    assert_eq!((kind(&error), error.attempts()), (Kind::ConcurrencyTimeout, 0));
    assert!(error.to_string().contains("its turn, since `max_concurrency` allows 1 at once"), "{error}");
    first.abort();

    let error = server.function("test").get().timeout(Duration::ZERO).await.unwrap_err();
    assert_eq!((kind(&error), error.attempts()), (Kind::TotalTimeout, 0));
    assert!(error.to_string().contains("not sent"), "{error}");

    let tokens = Client::builder()
        .base_url(&server.url)
        .no_proxy()
        .token_source(std::future::pending::<Result<_, std::io::Error>>);
    let error = function_of(tokens).get().timeout(limit).await.unwrap_err();
    assert_eq!((kind(&error), error.attempts()), (Kind::TokenTimeout, 0));
    assert!(error.to_string().contains("no access token was obtained"), "{error}");
}

#[tokio::test]
async fn connections_that_cannot_be_made_are_told_apart() {
    let (_socket, address) = deaf();
    let refused = function_of(at(&format!("http://{address}"))).get().await.unwrap_err();
    assert_eq!((kind(&refused), refused.attempts()), (Kind::ConnectionRefused, 4));
    assert!(refused.to_string().contains(&format!("{address} refused it")), "{refused}");

    // No label of a name is that long, so that no server is asked.
    let name = format!("{}.invalid", "a".repeat(64));
    let unknown = function_of(at(&format!("http://{name}:8700"))).get().await.unwrap_err();
    assert_eq!(kind(&unknown), Kind::Dns, "{unknown:?}");
    assert!(unknown.to_string().contains(&format!("the name {name}:8700 cannot be resolved")), "{unknown}");

    let proxy = function_of(at("http://platform.example").proxy(format!("http://user:hush@{address}")));
    let dead = proxy.get().await.unwrap_err();
    assert_eq!(kind(&dead), Kind::Proxy);
    assert!(dead.to_string().contains(&format!("the proxy {address}")), "{dead}");
    assert!(!format!("{dead} {dead:?}").contains("hush"));

    let refuses = Server::start([text(502, "text/html", "")]).await;
    let tunnel = function_of(at("https://platform.example").proxy(&refuses.url)).get().await.unwrap_err();
    assert_eq!(kind(&tunnel), Kind::Proxy);

    let plain = raw(|mut socket| async move {
        let _ = socket.write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n").await;
        let _ = socket.read(&mut [0; 4096]).await;
    })
    .await;
    let tls = function_of(at(&format!("https://{plain}"))).get().await.unwrap_err();
    assert_eq!(kind(&tls), Kind::Tls);
    assert!(tls.to_string().contains("TLS"), "{tls}");

    let garbage = Server::start([Reply::Bytes(b"SSH-2.0-OpenSSH_9.6\r\n\r\n".to_vec())]).await;
    let malformed = function_of(at(&garbage.url)).invoke::<Value>(&()).await.unwrap_err();
    assert_eq!(kind(&malformed), Kind::MalformedResponse);
    assert!(malformed.is_outcome_unknown(), "{malformed}");

    for error in [refused, unknown, dead, tunnel, tls, malformed] {
        each_once(&error);
    }
}

#[tokio::test]
async fn a_token_that_was_accepted_before_is_told_from_a_wrong_one() {
    let good = crate::support::json(200, &example("OneFunction"));
    let bad = text(401, "application/json", "{}");
    let server = Server::start([good, bad.clone()]).await;
    let function = server.function("test");
    function.get().await.unwrap();
    let error = function.get().await.unwrap_err();
    assert!(error.is_unauthorized() && error.is_token_expired());
    assert!(error.to_string().contains("has expired or was revoked"), "{error}");

    let server = Server::start([bad.clone()]).await;
    let error = server.function("test").get().await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_token_expired());
    assert!(error.to_string().contains("is wrong"), "{error}");

    // One that was renewed for this very call is not old.
    let source = Client::builder()
        .base_url(&server.url)
        .no_proxy()
        .token_source(|| async { Ok::<_, std::io::Error>(minapp_cloud_function::Token::new(TOKEN)) });
    let error = function_of(source).get().await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_token_expired() && error.attempts() == 2);
    assert!(error.to_string().contains("although it is new"), "{error}");
}
