//! The settings of a client: checked when it is made, and in force afterwards.

use std::time::Duration;

use crate::support::{Reply, Server, TOKEN};
use minapp_cloud_function::{Client, ClientBuilder, DEFAULT_BASE_URL, RetryPolicy, Timeout, Timeouts};
use serde_json::Value;

fn at(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token(TOKEN).no_proxy().retry(RetryPolicy::never())
}

#[test]
fn base_urls_are_checked_and_normalised() {
    assert_eq!(Client::builder().token(TOKEN).build().unwrap().base_url(), DEFAULT_BASE_URL);
    for (given, kept) in [
        ("https://cloud.minapp.com/", "https://cloud.minapp.com"),
        ("  https://CLOUD.minapp.com///  ", "https://cloud.minapp.com"),
        ("http://127.0.0.1:8700/a/b/", "http://127.0.0.1:8700/a/b"),
        ("http://[::1]:8700", "http://[::1]:8700"),
    ] {
        assert_eq!(at(given).build().unwrap().base_url(), kept);
    }
    for (given, why) in [
        ("", "is not a valid URL"),
        ("cloud.minapp.com", "is not a valid URL"),
        ("ftp://cloud.minapp.com", "http://"),
        ("https://", "is not a valid URL"),
        ("https://user:pass@cloud.minapp.com", "password"),
        ("https://cloud.minapp.com/?a=b", "`?`"),
        ("https://cloud.minapp.com/#a", "`#`"),
    ] {
        let error = at(given).build().unwrap_err();
        assert!(error.is_input() && error.to_string().contains(why), "{given}: {error}");
        assert!(error.to_string().contains(DEFAULT_BASE_URL), "says what to write: {error}");
    }
}

#[tokio::test]
async fn the_path_of_the_base_url_comes_before_that_of_the_api() {
    let server = Server::json(200, &crate::support::example("OneFunction")).await;
    for end in ["/a/b%20c", "/a/b c///"] {
        let client = at(&format!("{}{end}", server.url)).build().unwrap();
        client.function("x?y/..").unwrap().get().await.unwrap();
    }
    for request in server.requests() {
        assert_eq!(request.line(), "GET /a/b%20c/oserve/v1.3/cloud-function/x%3Fy%2F../");
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn tokens_are_checked() {
    for token in ["", "  ", "a b", "Bearer abc", "令牌", "a\nb"] {
        let error = Client::builder().token(token).build().unwrap_err();
        assert!(error.is_input() && error.to_string().contains("token"), "{token:?}: {error}");
        assert!(token.trim().is_empty() || !error.to_string().contains(token), "{error}");
    }
    let server = Server::json(200, &crate::support::example("OneFunction")).await;
    let guest = Client::builder().base_url(&server.url).no_proxy().build().unwrap();
    let error = guest.function("test").unwrap().get().await.unwrap_err();
    assert!(error.is_credentials() && error.to_string().contains("no access token"), "{error}");
    assert!(server.requests().is_empty());
    // A line's end, as files have it, does no harm.
    let client = at(&server.url).token(format!("{TOKEN}\n")).build().unwrap();
    client.function("test").unwrap().get().await.unwrap();
    assert_eq!(server.only_request().header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
}

#[tokio::test]
async fn a_call_may_have_all_the_time_there_is() {
    let server = Server::json(200, &crate::support::example("OneFunction")).await;
    server.function("test").get().timeout(Duration::MAX).await.unwrap();
}

#[tokio::test]
async fn user_agents_and_environments_are_sent() {
    let server = Server::json(200, &crate::support::example("OneFunction")).await;
    let client = at(&server.url).user_agent("shop/2.1").environment("5d6f0f2a").build().unwrap();
    client.function("test").unwrap().get().await.unwrap();
    let request = server.only_request();
    let agent = format!("shop/2.1 minapp-cloud-function/{}", env!("CARGO_PKG_VERSION"));
    assert_eq!(request.header("user-agent"), Some(agent.as_str()));
    assert_eq!(request.header("x-hydrogen-env-id"), Some("5d6f0f2a"));
    assert!(at(&server.url).user_agent("a\nb").build().unwrap_err().is_input());
    assert!(at(&server.url).environment("环境").build().unwrap_err().is_input());
}

#[tokio::test]
async fn each_kind_of_call_has_its_own_time() {
    let server = Server::start([Reply::Silence]).await;
    let short = Duration::from_millis(50);
    let limit = |time| Timeout::from(time);
    let long = limit(Duration::from_secs(600));
    type Kind = fn(&mut Timeouts) -> &mut Timeout;
    let kinds: [(Kind, &str); 3] = [
        (|t| &mut t.read, "getFunction"),
        (|t| &mut t.write, "deleteFunction"),
        (|t| &mut t.run, "invokeFunction"),
    ];
    for (kind, operation) in kinds {
        let mut timeouts = Timeouts::default();
        (timeouts.read, timeouts.write, timeouts.run) = (long, long, long);
        *kind(&mut timeouts) = limit(short);
        let function = at(&server.url).timeouts(timeouts).build().unwrap().function("test").unwrap();
        let error = match operation {
            "getFunction" => function.get().await.unwrap_err(),
            "deleteFunction" => function.delete().await.unwrap_err(),
            _ => function.invoke::<Value>(&()).await.unwrap_err(),
        };
        assert!(error.is_timeout(), "{operation}: {error:?}");
        // The call itself can be given less.
        let function = at(&server.url).build().unwrap().function("test").unwrap();
        assert!(function.debug(&()).timeout(short).await.unwrap_err().is_timeout());
    }
    let defaults = Timeouts::default();
    assert!(
        defaults.run.attempt > Duration::from_secs(5 + 2),
        "longer than a function and its scheduling may take"
    );
}

#[tokio::test]
async fn proxies_are_used_when_set() {
    let proxy = Server::json(200, &crate::support::example("OneFunction")).await;
    let client =
        Client::builder().base_url("http://cloud.example").token(TOKEN).proxy(&proxy.url).build().unwrap();
    client.function("test").unwrap().get().await.unwrap();
    assert_eq!(proxy.only_request().target, "http://cloud.example/oserve/v1.3/cloud-function/test/");
    assert!(at("http://cloud.example").proxy("::no url").build().unwrap_err().is_input());
}

#[test]
fn certificates_are_checked() {
    for pem in ["", "no pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        let error = at(DEFAULT_BASE_URL).root_certificates(pem).build().unwrap_err();
        assert!(error.is_input() && error.to_string().contains("certificate"), "{pem}: {error}");
    }
}

#[tokio::test]
async fn redirects_stay_off_whatever_is_done_to_reqwest() {
    let elsewhere = Server::json(200, &crate::support::example("OneFunction")).await;
    let head = format!("HTTP/1.1 302 X\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", elsewhere.url);
    let server = Server::start([Reply::Bytes(head.into_bytes())]).await;
    let client = at(&server.url)
        .configure_reqwest(|http| http.redirect(reqwest::redirect::Policy::limited(5)).user_agent("mine"))
        .build()
        .unwrap();
    let error = client.function("test").unwrap().get().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    assert_eq!(server.only_request().header("user-agent"), Some("mine"));
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn connections_are_kept_unless_told_otherwise() {
    let keep = Reply::Keep(
        b"HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{\"id\":1,\"name\":\"test\"}"[..].to_vec(),
    );
    for (idle, connections) in [(None, 1), (Some(0), 3)] {
        let server = Server::start([keep.clone()]).await;
        let client = match idle {
            None => at(&server.url),
            Some(idle) => {
                at(&server.url).pool_max_idle_per_host(idle).pool_idle_timeout(Duration::from_secs(1))
            }
        };
        let function = client.build().unwrap().function("test").unwrap();
        for _ in 0..3 {
            function.get().await.unwrap();
        }
        assert_eq!(server.connections(), connections);
    }
}
