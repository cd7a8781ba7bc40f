//! The page at `/`. What it does in a browser is tested by `tests/page.mjs`.

use minapp_emulator::Emulator;
use reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};

use crate::support::Platform;

/// The policy and the page that a browser gets which knows the emulator by this name.
async fn open(platform: &Platform, host: &str) -> (String, String) {
    let request = platform.http.get(format!("{}/", platform.emulator.base_url())).header(HOST, host);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
    assert_eq!(response.headers()[CACHE_CONTROL], "no-store");
    let policy = response.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
    (policy, response.text().await.unwrap())
}

#[tokio::test]
async fn the_token_is_for_this_machine_by_its_own_name() {
    let platform =
        Platform::with(Emulator::builder().token("a </script> token").allow_host("minapp.test")).await;
    for host in ["localhost:8700", "127.0.0.1", "[::1]:8700"] {
        let (_, page) = open(&platform, host).await;
        assert!(page.contains(r#"id="emulator">{"token":"a \u003c/script> token"}</script>"#), "{host}");
    }
    // This one may be that of a proxy.
    let (_, page) = open(&platform, "minapp.test").await;
    assert!(page.contains(r#"id="emulator">{"token":null}</script>"#), "{page}");
}

#[tokio::test]
async fn nothing_runs_but_what_bears_a_nonce_of_its_own() {
    let platform = Platform::start().await;
    let mut nonces = Vec::new();
    for _ in 0..2 {
        let (policy, page) = open(&platform, "localhost").await;
        let nonce = policy.split_once("script-src 'nonce-").unwrap().1.split_once('\'').unwrap().0.to_owned();
        assert!(page.contains(&format!(r#"<script nonce="{nonce}">"#)), "{policy}");
        assert!(page.contains(&format!(r#"<style nonce="{nonce}">"#)), "{policy}");
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
        nonces.push(nonce);
    }
    assert_ne!(nonces[0], nonces[1]);
}
