//! Sign-ins and renewals that fail, are slow, or are led away. See docs/faults.md.

use std::time::{Duration, Instant};

use crate::support::{
    Reply, Server, example,
    platform::{CLIENT_ID, CLIENT_SECRET, Platform, purpose},
    scene::{quick, send},
    text,
};
use futures_util::future::join_all;
use minapp_cloud_function::{Client, Error, Function};
use serde_json::json;

fn function(platform: &Platform) -> Function {
    platform.client().function("test").unwrap()
}

/// The same reply, after a while.
fn late(reply: Reply, time: u64) -> Reply {
    match reply {
        Reply::Bytes(bytes) => Reply::Late(Duration::from_millis(time), bytes),
        other => other,
    }
}

async fn get_at_once(function: &Function, count: usize) -> Vec<Result<u32, Error>> {
    join_all((0..count).map(|_| send(function, "get"))).await
}

#[tokio::test]
async fn many_calls_wait_for_one_sign_in() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "call" { reply } else { late(reply, 50) }).await;
    for result in get_at_once(&function(&platform), 40).await {
        assert_eq!(result.unwrap(), 1);
    }
    assert_eq!(platform.counts(), [1, 1, 0, 40]);
    platform.secrets_stayed();
}

#[tokio::test]
async fn many_refused_calls_wait_for_one_renewal() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "call" { reply } else { late(reply, 50) }).await;
    let function = function(&platform);
    send(&function, "get").await.unwrap();
    platform.expire();
    for result in get_at_once(&function, 40).await {
        assert!(result.unwrap() <= 2);
    }
    let [authorize, exchange, refresh, calls] = platform.counts();
    assert_eq!([authorize, exchange, refresh], [1, 1, 1]);
    assert!((42..=81).contains(&calls), "{calls}: each is sent at most once more");
    platform.secrets_stayed();
}

#[tokio::test]
async fn a_refresh_that_is_refused_is_followed_by_a_sign_in() {
    for status in [400, 401, 403, 500] {
        let platform = Platform::start(move |_, purpose, reply| match purpose {
            "refresh" => text(status, "text/html", ""),
            _ => reply,
        })
        .await;
        let function = function(&platform);
        send(&function, "get").await.unwrap();
        platform.expire();
        assert_eq!(send(&function, "get").await.unwrap(), 2);
        assert_eq!(platform.counts(), [2, 2, 1, 3], "{status}");
        platform.secrets_stayed();
    }
}

#[tokio::test]
async fn a_refresh_that_is_lost_is_an_error_and_the_next_call_tries_again() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "refresh" { Reply::Close } else { reply }).await;
    let function = function(&platform);
    send(&function, "get").await.unwrap();
    for refreshes in 1..=2 {
        platform.expire();
        let error = send(&function, "get").await.unwrap_err();
        assert!(error.is_transport() && error.to_string().starts_with("createAccessToken"), "{error}");
        assert_eq!(platform.counts(), [1, 1, refreshes, 1 + refreshes]);
    }
    platform.secrets_stayed();
}

#[tokio::test]
async fn a_sign_in_that_fails_fails_all_that_wait_and_is_not_repeated() {
    for (failing, status, counts) in
        [("authorize", 401, [1, 0, 0, 0]), ("exchange", 401, [1, 1, 0, 0]), ("authorize", 503, [1, 0, 0, 0])]
    {
        let platform = Platform::start(move |_, purpose, reply| match purpose == failing {
            true => late(text(status, "application/json", r#"{"error_msg":"no"}"#), 50),
            false => reply,
        })
        .await;
        let function = function(&platform);
        for result in get_at_once(&function, 20).await {
            let error = result.unwrap_err();
            let Error::Platform(refusal) = &error else { panic!("{error:?}") };
            assert!(matches!(refusal.operation(), "authorize" | "createAccessToken"), "{error}");
            assert_eq!(refusal.status(), status);
            assert!(!format!("{error} {error:?}").contains(CLIENT_SECRET));
        }
        assert_eq!(platform.counts(), counts, "one for twenty calls, none of which was sent");
        assert!(send(&function, "get").await.is_err());
        assert_eq!(platform.counts(), counts.map(|count| 2 * count), "the next call tries again");
        platform.secrets_stayed();
    }
}

#[tokio::test]
async fn a_second_401_is_final() {
    let platform = Platform::start(|_, purpose, reply| match purpose {
        "call" => text(401, "text/plain", ""),
        _ => reply,
    })
    .await;
    let error = send(&function(&platform), "get").await.unwrap_err();
    assert!(error.is_unauthorized() && error.attempts() == 2, "{error:?}");
    assert_eq!(platform.counts(), [1, 1, 1, 2]);
}

#[tokio::test]
async fn a_caller_that_gives_up_does_not_lose_the_new_refresh_token() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "refresh" { late(reply, 300) } else { reply })
            .await;
    let function = function(&platform);
    send(&function, "get").await.unwrap();
    platform.expire();
    let caller = function.clone();
    let caller = tokio::spawn(async move { caller.get().await.map(drop) });
    while platform.counts()[2] == 0 {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    caller.abort();
    assert!(caller.await.unwrap_err().is_cancelled());
    assert_eq!(send(&function, "get").await.unwrap(), 1);
    assert_eq!(platform.counts(), [1, 1, 1, 3], "the renewal that was under way served the next call");
    // And what it brought can be renewed in its turn.
    platform.expire();
    assert_eq!(send(&function, "get").await.unwrap(), 2);
    assert_eq!(platform.counts(), [1, 1, 2, 5]);
}

#[tokio::test]
async fn a_sign_in_that_never_answers_is_bounded_by_the_time_of_the_call() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "authorize" { Reply::Silence } else { reply })
            .await;
    let function = function(&platform);
    let begun = Instant::now();
    let error = function.get().timeout(Duration::from_millis(200)).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 0, "{error:?}");
    assert!(begun.elapsed() < Duration::from_secs(30));
    assert_eq!(platform.counts(), [1, 0, 0, 0]);
}

#[tokio::test]
async fn a_token_that_no_header_can_hold() {
    for token in ["", "a b", "a\r\nX-Evil: 1", "令牌"] {
        let body = json!({"access_token": token, "refresh_token": "r", "expires_in": 3600});
        let platform = Platform::start(move |_, purpose, reply| match purpose {
            "exchange" => crate::support::json(200, &body),
            _ => reply,
        })
        .await;
        let error = send(&function(&platform), "get").await.unwrap_err();
        assert!(error.is_input() && error.to_string().contains("token"), "{error}");
        assert_eq!(platform.counts(), [1, 1, 0, 0]);
    }
}

#[tokio::test]
async fn a_source_of_tokens_that_fails_or_panics() {
    let server = Server::json(200, &example("OneFunction")).await;
    let failing = server.builder().token_source(|| async { Err("the vault is sealed".to_owned()) });
    let error = send(&failing.build().unwrap().function("test").unwrap(), "get").await.unwrap_err();
    assert!(error.is_credentials() && error.to_string().contains("the vault is sealed"), "{error}");
    let panicking =
        server.builder().token_source(|| async { if true { panic!("on purpose") } else { Err("") } });
    let function = panicking.build().unwrap().function("test").unwrap();
    for _ in 0..2 {
        let error = send(&function, "get").await.unwrap_err();
        assert!(error.is_credentials() && error.to_string().contains("panicked"), "{error}");
    }
    assert!(server.requests().is_empty());
}

/// A redirect that sets cookies.
fn redirect(status: u16, location: &str, cookies: &[&str]) -> Reply {
    let cookies: String = cookies.iter().map(|cookie| format!("Set-Cookie: {cookie}\r\n")).collect();
    text(status, "text/plain", "").add(&format!("Location: {location}\r\n{cookies}"))
}

fn guest(server: &Server) -> Client {
    Client::builder().base_url(&server.url).no_proxy().retry(quick()).build().unwrap()
}

#[tokio::test]
async fn redirects_of_authorize_are_followed_with_cookies() {
    let server = Server::start([
        redirect(302, "/login/?next=%2Fa", &["session=s%3D1; Path=/; HttpOnly", "theme=dark; Secure"]),
        redirect(302, "../code/", &["session=two; Max-Age=60", "bad cookie"]),
        crate::support::json(200, &json!({"code": "a-code", "expires_in": 300})),
    ])
    .await;
    let code = guest(&server).authorize(CLIENT_ID, CLIENT_SECRET).await.unwrap();
    assert_eq!(code.code.expose(), "a-code");
    let requests = server.requests();
    let lines: Vec<_> = requests.iter().map(|request| request.line()).collect();
    assert_eq!(
        lines,
        ["POST /api/oauth2/hydrogen/openapi/authorize/", "GET /login/?next=%2Fa", "GET /code/"]
    );
    assert_eq!(requests[0].header("cookie"), None);
    assert_eq!(requests[1].header("cookie"), Some("session=s%3D1; theme=dark"));
    assert_eq!(requests[2].header("cookie"), Some("session=two; theme=dark"));
    for request in &requests[1..] {
        assert!(request.body.is_empty() && request.header("authorization").is_none());
        assert!(!format!("{request:?}").contains(CLIENT_SECRET));
    }
}

#[tokio::test]
async fn redirects_of_authorize_to_another_origin_are_refused() {
    let elsewhere = Server::json(200, &json!({"code": "stolen", "expires_in": 300})).await;
    let port = elsewhere.url.rsplit(':').next().unwrap();
    for target in [
        format!("{}/code/", elsewhere.url),
        format!("//127.0.0.1:{port}/code/"),
        format!("\\\\127.0.0.1:{port}/code/"),
        format!("http://user:pass@127.0.0.1:{port}/"),
        "data:application/json,{}".to_owned(),
        "http://".to_owned(),
    ] {
        let there = redirect(302, &target, &["session=1"]);
        for (replies, sent) in
            [(vec![there.clone()], 1), (vec![redirect(302, "/login/", &["session=1"]), there], 2)]
        {
            let server = Server::start(replies).await;
            let error = guest(&server).authorize(CLIENT_ID, CLIENT_SECRET).await.unwrap_err();
            assert_eq!(error.status().unwrap(), 302, "{target}: {error:?}");
            assert_eq!(server.requests().len(), sent);
        }
    }
    assert_eq!(elsewhere.connections(), 0, "nobody goes there");
}

#[tokio::test]
async fn redirects_of_authorize_that_do_not_end() {
    let server = Server::start([redirect(302, "/again/", &["session=1"])]).await;
    let error = guest(&server).authorize(CLIENT_ID, CLIENT_SECRET).await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    assert!(server.requests().len() <= 10, "{}", server.requests().len());
}

#[tokio::test]
async fn other_redirects_of_a_sign_in_are_not_followed() {
    for status in [301, 303, 307, 308] {
        let server = Server::start([redirect(status, "/again/", &["session=1"])]).await;
        let error = guest(&server).authorize(CLIENT_ID, CLIENT_SECRET).await.unwrap_err();
        assert_eq!(error.status().unwrap(), status);
        server.only_request();
    }
    for status in [301, 302, 303, 307, 308] {
        let server = Server::start([redirect(status, "/again/", &["session=1"])]).await;
        let error = guest(&server).create_access_token(CLIENT_ID, CLIENT_SECRET, "code").await.unwrap_err();
        assert_eq!(error.status().unwrap(), status);
        server.only_request();
    }
}

#[tokio::test]
async fn a_sign_in_whose_answer_is_lost_is_not_sent_again() {
    for (failing, counts) in [("authorize", [1, 0, 0, 0]), ("exchange", [1, 1, 0, 0])] {
        let platform =
            Platform::start(move |_, purpose, reply| if purpose == failing { Reply::Close } else { reply })
                .await;
        let error = send(&function(&platform), "get").await.unwrap_err();
        assert!(error.is_transport(), "{error:?}");
        assert_eq!(platform.counts(), counts);
        platform.secrets_stayed();
    }
}

#[tokio::test]
async fn the_redirects_of_authorize_count_towards_its_time() {
    let code = crate::support::json(200, &json!({"code": "a-code", "expires_in": 300}));
    let server = Server::start([late(redirect(302, "/login/", &[]), 600), late(code, 700)]).await;
    let call = guest(&server).authorize(CLIENT_ID, CLIENT_SECRET);
    assert!(call.timeout(Duration::from_secs(1)).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_call_that_was_never_sent_is_not_said_to_be_unknown() {
    let platform =
        Platform::start(|_, purpose, reply| if purpose == "exchange" { Reply::Close } else { reply }).await;
    let error = send(&function(&platform), "invoke").await.unwrap_err();
    assert!(error.is_transport(), "{error:?}");
    assert!(!error.is_outcome_unknown() && error.attempts() == 0, "the function has not run: {error:?}");
    assert_eq!(platform.counts(), [1, 1, 0, 0]);

    let platform =
        Platform::start(|_, purpose, reply| if purpose == "authorize" { text(404, "", "") } else { reply })
            .await;
    let error = send(&function(&platform), "get").await.unwrap_err();
    assert!(!error.is_not_found(), "this says nothing of the function: {error:?}");
    assert!(platform.server.requests().iter().all(|request| purpose(request) != "call"));
}
