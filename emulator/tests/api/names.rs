//! Names that are hard to put into a path.

use minapp_emulator::{Engine, Isolation};
use serde_json::json;

use crate::support::{FUNCTIONS, HELLO, Platform, assert_refused, head, isolated, raw};

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

#[tokio::test]
async fn a_name_that_is_taken_can_be_read_and_deleted() {
    let platform = Platform::with(crate::support::patient().fold_names(true)).await;
    let named = |name: &str| json!({"name": name, "function_code": HELLO});
    // The longest: of one byte a character, and of three, each of which is percent-encoded.
    for longest in ["a".repeat(16 * 1024), "测".repeat(16 * 1024 / 3)] {
        assert_eq!(platform.create(&longest, HELLO).await["name"], longest);
        let encoded: String = longest.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let path = format!("{FUNCTIONS}{encoded}/");
        assert_eq!(platform.get(&path).await.0, 200);
        assert_eq!(platform.send("POST", &format!("{path}job/"), json!({})).await.1["data"], "hello world");
        assert_eq!(platform.send("PATCH", &path, json!({"remark": "long"})).await.0, 202);
        assert_eq!(platform.send("DELETE", &path, json!({})).await.0, 204);
    }
    platform.create("test", HELLO).await;
    // The last grows when it is folded.
    for long in ["a".repeat(16 * 1024 + 1), "测".repeat(10_000), "a".repeat(30_000), "İ".repeat(8 * 1024)] {
        let text = "name: has ";
        assert_refused(platform.send("POST", FUNCTIONS, named(&long)).await, 400, text);
        let path = format!("{FUNCTIONS}test/");
        assert_refused(platform.send("PATCH", &path, json!({"name": long})).await, 400, text);
        let seed = json!({"functions": [named(&long)]});
        assert_refused(platform.send("POST", "/_emulator/seed", seed).await, 400, text);
    }
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 1);
}

#[tokio::test]
async fn functions_call_others_by_any_name_that_there_can_be() {
    let caller = "exports.main = async ({ data }) => (await BaaS.invoke('a'.repeat(data.length))).data";
    for platform in
        [isolated(Isolation::Threads), isolated(Isolation::Warm).engine(Engine::Node(node().into()))]
    {
        let platform = Platform::with(platform).await;
        platform.create("test", caller).await;
        platform.create(&"a".repeat(16 * 1024), HELLO).await;
        assert_eq!(platform.invoke(json!({"length": 16 * 1024})).await["data"], "hello world");
        let failed = platform.invoke(json!({"length": 16 * 1024 + 1})).await;
        let why = failed["error"]["message"].as_str().unwrap();
        assert!(why.ends_with("is too long: it has 16385 characters, and may have 16384"), "{why}");
    }
}

fn node() -> std::ffi::OsString {
    std::env::var_os("NODE").unwrap_or_else(|| "node".into())
}
