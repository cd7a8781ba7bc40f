//! A client gets its token by itself, shares it, and renews it in time.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::support::{
    Server, TOKEN, example,
    platform::{CLIENT_ID, CLIENT_SECRET, Platform, purpose},
    text,
};
use futures_util::future::join_all;
use minapp_cloud_function::{Client, Token};

#[tokio::test]
async fn signs_in_before_the_first_call_and_not_again() {
    let platform = Platform::well().await;
    let client = platform.client();
    assert_eq!(platform.counts(), [0; 4], "nothing is sent before it is needed");
    let function = client.function("test").unwrap();
    for _ in 0..3 {
        assert_eq!(function.get().send().await.unwrap().attempts, 1);
    }
    assert_eq!(platform.counts(), [1, 1, 0, 3]);
    platform.secrets_stayed();

    let requests = platform.server.requests();
    assert_eq!(requests[0].line(), "POST /api/oauth2/hydrogen/openapi/authorize/");
    assert_eq!(
        requests[0].json(),
        serde_json::json!({"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET})
    );
    assert_eq!(requests[1].line(), "POST /api/oauth2/access_token/");
    assert_eq!(requests[1].json()["grant_type"], "authorization_code");
    assert_eq!(requests[1].json()["code"], "a-code");
    assert_eq!(requests[2].header("authorization"), Some("Bearer token-1"));
}

#[tokio::test]
async fn clones_environments_and_handles_share_a_token() {
    let platform = Platform::well().await;
    let client = platform.client();
    let test = client.with_environment("5d6f0f2a").unwrap();
    for client in [&client, &client.clone(), &test, &test.without_environment()] {
        client.function("test").unwrap().get().await.unwrap();
    }
    assert_eq!(platform.counts(), [1, 1, 0, 4]);
    for request in platform.server.requests().iter().filter(|request| purpose(request) != "call") {
        assert_eq!(request.header("x-hydrogen-env-id"), None, "a token is of the app");
    }
}

#[tokio::test]
async fn a_token_is_renewed_before_it_ends() {
    let platform = Platform::well().await;
    // A tenth of its time before its end.
    platform.state().expires_in = 1;
    let function = platform.client().function("test").unwrap();
    function.get().await.unwrap();
    tokio::time::sleep(Duration::from_millis(950)).await;
    platform.state().expires_in = 3600;
    for _ in 0..3 {
        assert_eq!(function.get().send().await.unwrap().attempts, 1, "it has not come to a 401");
    }
    assert_eq!(platform.counts(), [1, 1, 1, 4]);
    let requests = platform.server.requests();
    let refresh = requests.iter().find(|request| purpose(request) == "refresh").unwrap();
    assert_eq!(refresh.json()["refresh_token"], "refresh-1");
    platform.secrets_stayed();
}

#[tokio::test]
async fn a_token_of_which_nothing_is_said_is_used_until_it_is_refused() {
    let platform = Platform::well().await;
    platform.state().expires_in = 0;
    let function = platform.client().function("test").unwrap();
    for _ in 0..3 {
        function.get().await.unwrap();
    }
    assert_eq!(platform.counts(), [1, 1, 0, 3]);
}

#[tokio::test]
async fn a_401_is_met_with_a_renewal_whatever_the_call() {
    let platform = Platform::well().await;
    let client = platform.client();
    let function = client.function("test").unwrap();
    function.get().await.unwrap();
    platform.expire();
    assert_eq!(function.get().send().await.unwrap().attempts, 2);
    assert_eq!(platform.counts(), [1, 1, 1, 3]);
    // A refusal for the token means that nothing was done, so that this is no second sending.
    platform.expire();
    assert_eq!(client.create("test", "x").send().await.unwrap().attempts, 2);
    platform.expire();
    function.delete().await.unwrap();
    assert_eq!(platform.counts(), [1, 1, 3, 7]);
    platform.secrets_stayed();
}

#[tokio::test]
async fn each_renewal_takes_the_newest_refresh_token() {
    let platform = Platform::well().await;
    let function = platform.client().function("test").unwrap();
    for _ in 0..4 {
        function.get().await.unwrap();
        platform.expire();
    }
    let requests = platform.server.requests();
    let used: Vec<_> = requests
        .iter()
        .filter(|request| purpose(request) == "refresh")
        .map(|request| request.json()["refresh_token"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(used, ["refresh-1", "refresh-2", "refresh-3"]);
    assert_eq!(platform.counts()[0], 1);
}

/// A client with a source that gives `own-1`, `own-2` and so on, and how often it was asked.
fn own(server: &Server, expires_in: Option<Duration>) -> (Client, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let source = move || {
        let number = count.fetch_add(1, Ordering::Relaxed) + 1;
        async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let token = Token::new(format!("own-{number}"));
            Ok::<_, std::io::Error>(match expires_in {
                Some(time) => token.expires_in(time),
                None => token,
            })
        }
    };
    (server.builder().token_source(source).build().unwrap(), asked)
}

#[tokio::test]
async fn a_source_of_ones_own_is_asked_once_for_all() {
    let server = Server::json(200, &example("OneFunction")).await;
    let (client, asked) = own(&server, None);
    let function = client.function("test").unwrap();
    for result in join_all((0..10).map(|_| function.get().send())).await {
        result.unwrap();
    }
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    for request in server.requests() {
        assert_eq!(request.header("authorization"), Some("Bearer own-1"));
    }
}

#[tokio::test]
async fn a_source_of_ones_own_is_asked_again_at_the_end_and_after_a_401() {
    let server = Server::with(|_, request| match request.header("authorization") {
        Some("Bearer own-2") => text(401, "text/plain", ""),
        _ => crate::support::json(200, &example("OneFunction")),
    })
    .await;
    let (client, asked) = own(&server, Some(Duration::from_secs(1)));
    let function = client.function("test").unwrap();
    assert_eq!(function.get().send().await.unwrap().attempts, 1);
    tokio::time::sleep(Duration::from_millis(950)).await;
    assert_eq!(function.get().send().await.unwrap().attempts, 2);
    assert_eq!(asked.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn the_last_setting_says_who_calls() {
    let platform = Platform::well().await;
    let client = platform.builder().token(TOKEN).build().unwrap();
    assert!(client.function("test").unwrap().get().await.unwrap_err().is_unauthorized());
    assert_eq!(platform.counts(), [0, 0, 0, 1]);
    let client = platform.builder().token("bad token").credentials(CLIENT_ID, CLIENT_SECRET).build().unwrap();
    client.function("test").unwrap().get().await.unwrap();
}

#[test]
fn credentials_are_checked() {
    for (id, secret, what) in [("", "s", "client id"), ("i", "", "client secret")] {
        let error = Client::builder().credentials(id, secret).build().unwrap_err();
        assert!(error.is_input() && error.to_string().contains(what), "{error}");
    }
    let builder = Client::builder().credentials(CLIENT_ID, CLIENT_SECRET);
    assert!(!format!("{builder:?} {:?}", Client::builder().token(TOKEN)).contains(CLIENT_SECRET));
}
