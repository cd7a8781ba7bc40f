//! The pages to read.

use std::fs;
use std::path::PathBuf;

use minapp_emulator::Emulator;
use reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};

use crate::support::Platform;

const PAGE: &str = r#"<p>页</p><script type="application/json" id="emulator">null</script>"#;

/// A directory of its own, with pages in it.
fn pages(test: &str) -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("docs-{test}"));
    fs::create_dir_all(&directory).unwrap();
    fs::write(directory.join("en.html"), format!("English {PAGE}")).unwrap();
    fs::write(directory.join("zh.html"), format!("Chinese {PAGE}")).unwrap();
    directory
}

async fn read(platform: &Platform, path: &str, host: Option<&str>) -> (u16, String) {
    let mut request = platform.http.get(format!("{}{path}", platform.emulator.base_url()));
    if let Some(host) = host {
        request = request.header(HOST, host);
    }
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()[CONTENT_TYPE], "text/html; charset=utf-8");
    if response.status() == 200 {
        assert_eq!(response.headers()[CACHE_CONTROL], "no-store");
        assert_eq!(response.headers()[CONTENT_SECURITY_POLICY], "frame-ancestors 'none'");
    }
    (response.status().as_u16(), response.text().await.unwrap())
}

#[tokio::test]
async fn pages_are_signed_in() {
    let builder = Emulator::builder().docs(pages("signed-in")).token("a \"</script>\" token");
    let platform = Platform::with(builder).await;
    for (path, begin) in [("/docs", "English <p>页</p>"), ("/docs/zh", "Chinese <p>页</p>")] {
        let (status, text) = read(&platform, path, None).await;
        assert_eq!(status, 200);
        assert!(text.starts_with(begin), "{text}");
        assert!(text.ends_with(r#">{"token":"a \"\u003c/script>\" token"}</script>"#), "{text}");
    }
}

#[tokio::test]
async fn the_token_is_for_this_machine_by_its_own_name() {
    let platform = Platform::with(Emulator::builder().docs(pages("names")).allow_host("minapp.test")).await;
    let signed_in = ["localhost", "localhost:8700", "127.0.0.1", "127.8.9.1:80", "[::1]:8700"];
    for host in signed_in {
        assert!(read(&platform, "/docs", Some(host)).await.1.contains(platform.emulator.token()), "{host}");
    }
    // This one may be that of a proxy.
    let (status, text) = read(&platform, "/docs", Some("minapp.test")).await;
    assert_eq!(status, 200);
    assert!(text.contains(r#">{"token":null}</script>"#), "{text}");
}

#[tokio::test]
async fn pages_that_are_not_built_say_how() {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("docs-<none>");
    let platform = Platform::with(Emulator::builder().docs(directory)).await;
    for path in ["/docs", "/docs/zh"] {
        let (status, text) = read(&platform, path, None).await;
        assert_eq!(status, 404);
        assert!(text.contains("<pre>spec/docs/build</pre>"), "{text}");
        assert!(text.contains("docs-&lt;none></code>"), "{text}");
    }
}
