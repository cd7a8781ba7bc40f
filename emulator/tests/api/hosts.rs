//! Which host names are served: no web page can make its own name resolve to the emulator and use it.

use minapp_emulator::Emulator;
use serde_json::json;

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, raw};

/// Every kind of address that there is, a path that does not exist, and a method that is not taken.
const EVERYWHERE: [(&str, &str); 14] = [
    ("GET", FUNCTIONS),
    ("POST", FUNCTIONS),
    ("DELETE", "/oserve/v1.3/cloud-function/test/"),
    ("POST", JOBS),
    ("POST", "/oserve/v1/cloud-function/job/"),
    ("POST", "/api/oauth2/hydrogen/openapi/authorize/"),
    ("POST", "/api/oauth2/access_token/"),
    ("GET", "/log/ticket_1.log"),
    ("GET", "/"),
    ("GET", "/docs"),
    ("GET", "/docs/zh"),
    ("GET", "/_emulator/state"),
    ("GET", "/nothing"),
    ("PUT", FUNCTIONS),
];

/// The status of the response to a request with these lines in its head.
async fn status(platform: &Platform, method: &str, target: &str, version: &str, lines: &[&str]) -> u16 {
    let token = platform.emulator.token();
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    let head = format!(
        "{method} {target} {version}\r\n{lines}Authorization: Bearer {token}\r\nConnection: close\r\n\r\n"
    );
    let response = raw(platform, &head).await;
    response.split(' ').nth(1).unwrap_or_else(|| panic!("{head}{response}")).parse().unwrap()
}

async fn with_host(platform: &Platform, host: &str) -> u16 {
    status(platform, "GET", FUNCTIONS, "HTTP/1.1", &[&format!("Host: {host}")]).await
}

#[tokio::test]
async fn no_route_is_served_under_the_name_of_another() {
    let platform = Platform::with_function(HELLO).await;
    let port = platform.emulator.address().port();
    for (method, path) in EVERYWHERE {
        let host = format!("Host: rebind.example:{port}");
        assert_eq!(status(&platform, method, path, "HTTP/1.1", &[&host]).await, 403, "{method} {path}");
        assert_eq!(status(&platform, method, path, "HTTP/1.0", &[&host]).await, 403, "{method} {path}");
        let target = format!("http://rebind.example:{port}{path}");
        let own = format!("Host: 127.0.0.1:{port}");
        assert_eq!(status(&platform, method, &target, "HTTP/1.1", &[&own]).await, 403, "{method} {target}");
        assert_eq!(status(&platform, method, &target, "HTTP/1.1", &[]).await, 403, "{method} {target}");
    }
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world", "nothing was changed");
}

#[tokio::test]
async fn own_names_are_served_in_every_form() {
    let platform = Platform::start().await;
    for own in [
        "127.0.0.1",
        "127.0.0.1:1",
        "127.8.9.1",
        "localhost",
        "localhost:65535",
        "LocalHost:8700",
        "localhost.",
        "localhost.:80",
        "shop.localhost",
        "[::1]",
        "[::1]:8700",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]:8700",
        "0.0.0.0:8700",
    ] {
        assert_eq!(with_host(&platform, own).await, 200, "{own}");
    }
    for other in [
        "",
        ":8700",
        "evil.example",
        "EVIL.example.:8700",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "evillocalhost",
        "localhost..",
        "localhost@evil.example",
        "evil.example@localhost",
        "evil.example#localhost",
        "localhost, evil.example",
        "localhost:80:80",
        "localhost:port",
        "::1",
        "[::1",
        "[::1]evil.example",
        // Addresses of no machine.
        "192.0.2.1",
        "[2001:db8::1]:8700",
    ] {
        assert_eq!(with_host(&platform, other).await, 403, "{other}");
    }
}

#[tokio::test]
async fn a_host_is_named_once() {
    let platform = Platform::start().await;
    let get = async |version: &str, lines: &[&str]| status(&platform, "GET", FUNCTIONS, version, lines).await;
    assert_eq!(get("HTTP/1.1", &[]).await, 400);
    assert_eq!(get("HTTP/1.0", &[]).await, 200, "HTTP/1.0 has no such header");
    let both = ["Host: localhost", "Host: evil.example"];
    assert_eq!(get("HTTP/1.1", &both).await, 400);
    assert_eq!(get("HTTP/1.1", &[both[1], both[0]]).await, 400);
    assert_eq!(get("HTTP/1.1", &[both[0], both[0]]).await, 400);
    let absolute = format!("http://localhost:1{FUNCTIONS}");
    assert_eq!(status(&platform, "GET", &absolute, "HTTP/1.1", &["Host: localhost"]).await, 200);
    assert_eq!(status(&platform, "GET", &absolute, "HTTP/1.1", &[]).await, 200);
    // Without a name of the machine's own there is neither a token nor what is for this machine only.
    assert_eq!(status(&platform, "GET", "/_emulator/state", "HTTP/1.0", &[]).await, 403);
    let page = raw(&platform, "GET / HTTP/1.0\r\n\r\n").await;
    assert!(page.contains(r#"id="emulator">{"token":null}<"#), "{page}");
}

#[tokio::test]
async fn a_name_that_is_allowed_is_served() {
    let builder = Emulator::builder().allow_host("Minapp.Test").allow_host("例子.test.");
    let platform = Platform::with(builder).await;
    for allowed in ["minapp.test", "MINAPP.test.:8700", "xn--fsqu00a.test", "localhost"] {
        assert_eq!(with_host(&platform, allowed).await, 200, "{allowed}");
    }
    assert_eq!(with_host(&platform, "other.minapp.test").await, 403);
    // The name may be that of a proxy on this machine, which passes on what others send.
    assert_eq!(status(&platform, "GET", "/_emulator/state", "HTTP/1.1", &["Host: minapp.test"]).await, 403);
    let page = raw(&platform, "GET / HTTP/1.1\r\nHost: minapp.test\r\nConnection: close\r\n\r\n").await;
    assert!(page.contains(r#"id="emulator">{"token":null}<"#), "{page}");

    for wrong in ["", "*", "*.minapp.test", "minapp.test:8700", "http://minapp.test", "a/b", "10.0.0.1"] {
        let error = Emulator::builder().allow_host(wrong).start().await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput, "{wrong}");
        assert!(error.to_string().contains(&format!("allowed host `{wrong}`: ")), "{error}");
    }
}

/// A page can have its name resolve to any address of the machine, not only to a loopback one.
#[tokio::test]
async fn names_are_refused_on_public_addresses_too() {
    let listen = "0.0.0.0:0".parse().unwrap();
    let platform = Platform::with(Emulator::builder().listen(listen).allow_host("minapp.test")).await;
    for (host, expected) in [("rebind.example", 403), ("minapp.test", 200), ("127.0.0.1:1", 200)] {
        assert_eq!(with_host(&platform, host).await, expected, "{host}");
    }
}

#[tokio::test]
async fn a_refusal_says_what_to_do() {
    let platform = Platform::start().await;
    let request = platform.request("GET", FUNCTIONS).header("Host", "rebind.example:8700");
    let refused = crate::support::answer(request).await;
    crate::support::assert_refused(refused, 403, "start the emulator with --allow-host rebind.example");
}
