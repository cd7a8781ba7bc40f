//! A name reaches the platform as itself, or is refused before anything is sent.

use crate::support::{Server, example};
use minapp_cloud_function::Client;

#[tokio::test]
async fn names_are_percent_encoded() {
    for (name, segment) in [
        ("测试", "%E6%B5%8B%E8%AF%95"),
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("100%", "100%25"),
        ("v1.3", "v1.3"),
        ("%2e%2e", "%252e%252e"),
        ("...", "..."),
        ("a?b#c", "a%3Fb%23c"),
        ("a\nb", "a%0Ab"),
    ] {
        let server = Server::json(200, &example("OneFunction")).await;
        server.function(name).get().await.unwrap();
        let line = format!("GET /oserve/v1.3/cloud-function/{segment}/");
        assert_eq!(server.only_request().line(), line, "{name:?}");
    }
}

#[tokio::test]
async fn names_that_urls_would_swallow_are_refused() {
    let server = Server::json(200, &example("OneFunction")).await;
    let client = server.client();
    for name in ["", ".", "..", r"a\b", r"..\.."] {
        let error = client.function(name).unwrap_err();
        assert!(error.is_input(), "{name:?}: {error}");
        assert!(error.to_string().contains(&format!("{name:?}")), "{error}");
        assert!(client.create(name, "x").await.unwrap_err().is_input());
        assert!(client.deploy(name, "x").await.unwrap_err().is_input());
        let update = client.function("fine").unwrap().update().rename(name);
        assert!(update.send().await.unwrap_err().is_input());
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn names_that_fit_into_no_path_are_refused() {
    let server = Server::json(200, &example("OneFunction")).await;
    let client = server.client();
    for (longest, too_long) in
        [("a".repeat(16_384), "a".repeat(16_385)), ("测".repeat(5461), "测".repeat(5462))]
    {
        client.function(&longest).unwrap();
        let error = client.function(&too_long).unwrap_err();
        assert!(error.is_input(), "{error}");
        let text = error.to_string();
        assert!(text.contains("it may have 16384 bytes in UTF-8") && text.len() < 500, "{text}");
        assert!(client.create(&too_long, "x").await.unwrap_err().is_input());
        assert!(client.deploy(&too_long, "x").await.unwrap_err().is_input());
        let update = client.function("fine").unwrap().update().rename(&too_long);
        assert!(update.send().await.unwrap_err().is_input());
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn code_that_is_empty_and_updates_of_nothing_are_refused() {
    let server = Server::json(200, &example("OneFunction")).await;
    let client = server.client();
    let function = client.function("fine").unwrap();
    assert!(client.create("fine", "").await.unwrap_err().to_string().contains("code"));
    assert!(function.update().code("").await.unwrap_err().is_input());
    assert!(function.update().await.unwrap_err().to_string().contains("changes nothing"));
    assert!(server.requests().is_empty());
    // An empty remark is a change: it takes the remark away.
    function.update().remark("").await.unwrap();
    assert_eq!(server.only_request().json(), serde_json::json!({"remark": ""}));
}

#[test]
fn a_handle_is_made_without_a_connection() {
    let client = Client::builder().base_url("http://127.0.0.1:9").token("t").build().unwrap();
    assert_eq!(client.function("测试").unwrap().name(), "测试");
}
