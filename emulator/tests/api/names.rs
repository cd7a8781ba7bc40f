//! Names that are hard to put into a path.

use serde_json::json;

use crate::support::{FUNCTIONS, HELLO, Platform, assert_refused, head, raw};

#[tokio::test]
async fn names_arrive_as_themselves() {
    let platform = Platform::start().await;
    let names = [
        ("测试", "%E6%B5%8B%E8%AF%95"),
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("a+b", "a%2Bb"),
        ("100%", "100%25"),
        ("%41", "%2541"),
        ("v1.3", "v1.3"),
        ("a?b#c&d=e", "a%3Fb%23c%26d%3De"),
        ("job", "job"),
        ("\u{1f600}é", "%F0%9F%98%80%C3%A9"),
    ];
    for (name, encoded) in names {
        assert_eq!(platform.create(name, HELLO).await["name"], name);
        for i in 0..2 {
            let answer = raw(&platform, &head(&platform, "GET", &format!("{FUNCTIONS}{encoded}/"))).await;
            assert!(answer.starts_with("HTTP/1.1 200 "), "{name}: {answer}");
            assert!(answer.contains(&json!({"name": name}).to_string().replace(['{', '}'], "")), "{answer}");
            let path = format!("{FUNCTIONS}{encoded}/job/");
            let (status, result) = platform.send("POST", &path, json!({})).await;
            assert_eq!((status, &result["data"]), (200, &json!("hello world")), "{name}");
            // The address of the next page is encoded as a client would.
            let (_, page) = platform.get(&format!("{path}?limit=1")).await;
            let next = (i > 0).then(|| format!("{path}?limit=1&offset=1"));
            assert_eq!(page["meta"]["next"], json!(next), "{name}");
        }
        let (status, result) =
            platform.send("POST", "/oserve/v1/cloud-function/job/", json!({"function_name": name})).await;
        assert_eq!((status, &result["code"]), (200, &json!(0)), "{name}");
        let answer = raw(&platform, &head(&platform, "DELETE", &format!("{FUNCTIONS}{encoded}/"))).await;
        assert!(answer.starts_with("HTTP/1.1 204 "), "{name}: {answer}");
    }
}

#[tokio::test]
async fn the_server_does_not_bend_paths() {
    let platform = Platform::with_function(HELLO).await;
    let cases = [
        // A segment that a client should have taken out of the path is a name like others here.
        ("/oserve/v1.3/cloud-function/../", 404),
        ("/oserve/v1.3/cloud-function/%2E%2E/job/", 404),
        ("/oserve/v1.3/cloud-function//", 404),
        ("/oserve/v1.3/cloud-function//job/", 404),
        ("/oserve/v1.3/cloud-function/te%73t/", 200),
        ("/oserve/v1.3/cloud-function/%FF/", 400),
        ("/oserve/v1.3/cloud-function/test", 404),
    ];
    for (path, status) in cases {
        let answer = raw(&platform, &head(&platform, "GET", path)).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {answer}");
        assert!(answer.to_ascii_lowercase().contains("content-type: application/json"), "{answer}");
    }
    assert_refused(platform.get("/oserve/v1.3/cloud-function/test").await, 404, "end in a slash");
}
