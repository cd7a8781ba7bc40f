//! Values arrive as JavaScript has them, wherever a function runs.

use minapp_emulator::{EmulatorBuilder, Engine, Isolation};
use serde_json::Value;

use crate::support::{DEBUG, FUNCTIONS, JOBS, Platform, isolated, patient};

/// All places that a function can run in.
fn places() -> [(&'static str, EmulatorBuilder); 4] {
    let node = std::env::var_os("NODE").unwrap_or_else(|| "node".into());
    [
        ("threads", isolated(Isolation::Threads)),
        ("warm", isolated(Isolation::Warm)),
        ("fresh", isolated(Isolation::Fresh)),
        ("node", patient().isolation(Isolation::Warm).engine(Engine::Node(node.into()))),
    ]
}

async fn text(platform: &Platform, path: &str, body: String) -> String {
    let request = platform.request("POST", path).header("Content-Type", "application/json");
    let response = request.body(body).send().await.unwrap();
    let (status, text) = (response.status(), response.text().await.unwrap());
    assert_eq!(status, 200, "{text}");
    text
}

/// What stands between two texts.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} in {rest}")).0
}

/// Doubles of any size, and some that are known to be read wrong.
fn doubles() -> Vec<f64> {
    let mut doubles =
        vec![117.63331139400017, 0.9999999999999999, 5e-324, f64::MAX, 1e21, 9007199254740993.0];
    doubles.extend(std::iter::repeat_with(|| f64::from_bits(fastrand::u64(..))).take(500));
    doubles.extend(std::iter::repeat_with(fastrand::f64).take(500));
    doubles.retain(|double| double.is_finite());
    doubles
}

#[tokio::test]
async fn doubles_arrive_exactly_both_ways() {
    for (place, builder) in places() {
        let platform = Platform::with(builder).await;
        // Text becomes a number by the engine's own rules, which are exact.
        let code = "exports.main = async ({ data: { numbers, texts } }) => ({
            wrong: texts.filter((text, i) => Number(text) !== numbers[i]), numbers, texts: numbers.map(String) })";
        platform.create("check", code).await;
        platform
            .create("test", "exports.main = async ({ data }) => (await BaaS.invoke('check', data)).data")
            .await;
        let doubles = doubles();
        let numbers: Vec<_> = doubles.iter().map(|double| format!("{double:e}")).collect();
        let numbers = numbers.join(",");
        let texts = format!("\"{}\"", numbers.replace(',', "\",\""));
        for path in [&format!("{FUNCTIONS}check/job/"), JOBS, DEBUG] {
            let body = format!(r#"{{"data":{{"numbers":[{numbers}],"texts":[{texts}]}}}}"#);
            let result = text(&platform, path, body).await;
            assert_eq!(between(&result, r#""wrong":["#, "]"), "", "{place} {path}");
            for got in [
                between(&result, r#""numbers":["#, "]"),
                &between(&result, r#""texts":["#, "]").replace('"', ""),
            ] {
                let got: Vec<f64> = got.split(',').map(|text| text.parse().unwrap()).collect();
                assert_eq!(got, doubles, "{place} {path}");
            }
        }
    }
}

#[tokio::test]
async fn numbers_are_what_javascript_makes_of_them() {
    for (place, builder) in places() {
        let platform = Platform::with(builder).await;
        let code = "exports.main = async ({ data }) => [...data.n.map((n) => Object.is(n, -0) ? '-0' : String(n)), ...data.n]";
        platform.create("test", code).await;
        let body = r#"{"data":{"n":[1e400,-1e400,-0,-0.0,9007199254740993,123456789012345678901234567890,1.10,1E2]}}"#;
        let texts =
            r#""Infinity","-Infinity","-0","-0","9007199254740992","1.2345678901234568e+29","1.1","100""#;
        let numbers = "null,null,0,0,9007199254740992,1.2345678901234568e+29,1.1,100";
        for path in [JOBS, DEBUG] {
            let result = text(&platform, path, body.into()).await;
            assert_eq!(between(&result, r#""data":["#, "]"), format!("{texts},{numbers}"), "{place} {path}");
        }
        let log: Value = serde_json::from_str(&text(&platform, DEBUG, body.into()).await).unwrap();
        let log = log["log"].as_str().unwrap();
        let shown = "LOG event.data:  { n: [ Infinity, -Infinity, -0, -0,";
        assert!(
            log.split_whitespace().collect::<Vec<_>>().join(" ").contains(&shown.replace("  ", " ")),
            "{place}: {log}"
        );
    }
}
