//! Which proxy a call goes through. The variables belong to the process, so one is started for each case.

use std::process::Command;

use crate::support::{Server, TOKEN};
use minapp_cloud_function::{Client, RetryPolicy};

/// Run again by the tests below: calls what `TARGET` names, through what the environment says.
#[tokio::test]
async fn call() {
    let Ok(target) = std::env::var("TARGET") else { return };
    let client = Client::builder().base_url(&target).token(TOKEN).retry(RetryPolicy::never()).build();
    let client = match client {
        Ok(client) => client,
        Err(error) => return println!("refused: {error}"),
    };
    match client.function("greet").unwrap().get().await {
        Ok(function) => println!("called {}", function.name),
        Err(error) => println!("failed: {error}"),
    }
}

async fn with(target: &str, variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "proxies::call", "--nocapture"]).env("TARGET", target);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"] {
        command.env_remove(name).env_remove(name.to_lowercase());
    }
    command.envs(variables.iter().copied());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn this_machine_is_reached_without_the_proxy_of_the_environment() {
    let function = crate::support::example("OneFunction");
    let (server, proxy) = (Server::json(200, &function).await, Server::json(200, &function).await);
    let port = server.url.rsplit(':').next().unwrap();
    for (count, host) in ["127.0.0.1", "localhost", "127.0.0.1"].into_iter().enumerate() {
        let variables = [("HTTP_PROXY", proxy.url.as_str()), ("ALL_PROXY", "socks5://127.0.0.1:1")];
        let shown = with(&format!("http://{host}:{port}"), &variables).await;
        assert!(shown.contains("called"), "{shown}");
        assert_eq!(server.requests().len(), count + 1);
    }
    // Nothing listens there; what counts is that the proxy is not asked.
    for host in ["[::1]:1", "app.localhost:1", "127.8.9.10:1"] {
        let shown = with(&format!("http://{host}"), &[("HTTP_PROXY", &proxy.url)]).await;
        assert!(shown.contains("failed"), "{shown}");
    }
    assert_eq!(proxy.connections(), 0);
    // Other hosts are called through it, but for those in `NO_PROXY`.
    let shown = with("http://cloud.example", &[("HTTP_PROXY", &proxy.url)]).await;
    assert!(shown.contains("called"), "{shown}");
    assert_eq!(proxy.connections(), 1);
    let variables = [("http_proxy", proxy.url.as_str()), ("NO_PROXY", "cloud.invalid")];
    assert!(with("http://cloud.invalid", &variables).await.contains("failed"));
    assert_eq!(proxy.connections(), 1);
}

#[tokio::test]
async fn a_proxy_that_is_set_by_hand_counts_for_this_machine_too() {
    let function = crate::support::example("OneFunction");
    let proxy = Server::json(200, &function).await;
    let client = Client::builder().base_url("http://127.0.0.1:1").token(TOKEN).proxy(&proxy.url);
    client.build().unwrap().function("greet").unwrap().get().await.unwrap();
    assert_eq!(proxy.only_request().target, "http://127.0.0.1:1/oserve/v1.3/cloud-function/greet/");
}

#[test]
fn schemes_are_checked_when_the_client_is_built() {
    let build = |proxy: &str| Client::builder().token(TOKEN).proxy(proxy).build();
    for scheme in ["ftp", "ws", "unix"] {
        let error = build(&format!("{scheme}://user:hush@127.0.0.1:3128")).unwrap_err();
        assert!(error.is_input() && error.to_string().contains(&format!("{scheme}://")), "{error}");
        assert!(!error.to_string().contains("hush"), "{error}");
    }
    for scheme in ["socks4", "socks4a", "socks5", "socks5h"] {
        let error = build(&format!("{scheme}://user:hush@127.0.0.1:1080")).unwrap_err().to_string();
        assert!(error.contains("feature `socks`") && !error.contains("hush"), "{error}");
    }
    for good in ["http://127.0.0.1:3128", "https://proxy.example", "127.0.0.1:3128"] {
        build(good).unwrap();
    }
}

#[tokio::test]
async fn texts_name_the_proxy_and_where_it_was_set() {
    let shown = with("http://cloud.example", &[("HTTP_PROXY", "http://user:hush@127.0.0.1:1")]).await;
    assert!(shown.contains("127.0.0.1:1 of HTTP_PROXY") && !shown.contains("hush"), "{shown}");
    for variable in ["HTTP_PROXY", "all_proxy"] {
        let shown = with("http://cloud.example", &[(variable, "ftp://127.0.0.1:1")]).await;
        assert!(shown.contains("refused") && shown.contains(variable), "{shown}");
    }
}
