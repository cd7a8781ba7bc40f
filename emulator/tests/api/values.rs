//! Values arrive as JavaScript has them, wherever a function runs.

use minapp_emulator::{EmulatorBuilder, Engine, Isolation};
use serde_json::Value;

use crate::support::{DEBUG, FUNCTIONS, JOBS, Platform, assert_refused, isolated, patient};

const TEST: &str = "/oserve/v1.3/cloud-function/test/";

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

/// Arrays in objects.
fn nested(depth: usize) -> String {
    format!("{}{}", r#"{"a":["#.repeat(depth / 2), "]}".repeat(depth / 2))
}

#[tokio::test]
async fn values_may_be_nested_as_deep_as_in_node() {
    let depth = "let n = 0; for (let v = event.data; v !== undefined; v = v.a ? v.a : v[0]) n++;";
    let code = format!(
        "exports.main = async (event) => {{ {depth}
            if (event.data.shallow) {{ event.data = {{ a: [] }}; for (let i = 1; i < 2000; i++) event.data = {{ a: [event.data] }} }}
            return n < 5000 ? (await BaaS.invoke('echo', event.data)).data : n }}"
    );
    for (place, builder) in places() {
        let platform = Platform::with(builder).await;
        platform.create("test", &code).await;
        platform.create("echo", "exports.main = async ({ data }) => data").await;
        for levels in [128, 4000] {
            let result = text(&platform, JOBS, format!(r#"{{"data":{}}}"#, nested(levels))).await;
            assert_eq!(result, format!(r#"{{"code":0,"data":{},"error":{{}}}}"#, nested(levels)), "{place}");
        }
        let made = text(&platform, DEBUG, r#"{"data":{"shallow":true}}"#.into()).await;
        assert!(made.contains(&format!(r#""data":{},"#, nested(4000))), "{place}");

        // Node reads any depth. What QuickJS cannot read is no fault of the function's.
        let deep = text(&platform, JOBS, format!(r#"{{"data":{}}}"#, nested(100_000))).await;
        match place {
            "node" => assert_eq!(deep, r#"{"code":0,"data":100000,"error":{}}"#),
            _ => assert!(
                deep.contains("the argument is nested too deeply for the QuickJS engine"),
                "{place}: {deep}"
            ),
        }
        assert_eq!(text(&platform, JOBS, "{}".into()).await, r#"{"code":0,"data":{},"error":{}}"#, "{place}");
    }
}

#[tokio::test]
async fn halves_of_surrogate_pairs_are_javascript_to_decide() {
    for (place, builder) in places() {
        let platform = Platform::with(builder).await;
        let code = r"exports.main = async ({ data }) => {
            if (data.fail) throw new Error(data.cut);
            const echoed = await BaaS.invoke('echo', data);
            return { data, echoed: echoed.data, same: data.cut === '\ud83d' && echoed.data.cut === '\ud83d' } }";
        platform.create("test", code).await;
        platform.create("echo", "exports.main = async ({ data }) => data").await;
        let data = r#"{"cut":"\ud83d","whole":"\\ud83d 😀"}"#;
        for path in [JOBS, DEBUG] {
            let result = text(&platform, path, format!(r#"{{"data":{data}}}"#)).await;
            let expected = format!(r#""data":{{"data":{data},"echoed":{data},"same":true}}"#);
            assert!(result.contains(&expected), "{place}: {result}");
        }
        let failed = text(&platform, DEBUG, r#"{"data":{"fail":true,"cut":"no \ud83d"}}"#.into()).await;
        let failed: Value = serde_json::from_str(&failed).unwrap();
        assert_eq!(failed["error"]["message"], "no \u{fffd}", "{place}");
    }
}

#[tokio::test]
async fn halves_of_surrogate_pairs_are_replaced_in_what_is_kept() {
    let platform = Platform::start().await;
    let body = r#"{"name":"test","function_code":"exports.main = async () => '\ud83d'","remark":"cut \ud83d","x\ud83d":1}"#;
    let request = platform.request("POST", FUNCTIONS).header("Content-Type", "application/json");
    assert_eq!(request.body(body).send().await.unwrap().status(), 201);
    let (_, page) = platform.get(FUNCTIONS).await;
    assert_eq!(page["objects"][0]["remark"], "cut \u{fffd}");
    assert_eq!(
        text(&platform, JOBS, r#"{"data":{},"sync":true}"#.into()).await,
        r#"{"code":0,"data":"�","error":{}}"#
    );
}

#[tokio::test]
async fn halves_of_surrogate_pairs_are_ignored_where_they_name_nothing() {
    let platform = Platform::with_function("exports.main = async () => 1").await;
    let (status, changed) = platform.send_text("PATCH", TEST, r#"{"x\ud83d":1,"remark":"cut"}"#).await;
    assert_eq!((status, &changed["remark"]), (202, &"cut".into()), "{changed}");
}

#[tokio::test]
async fn functions_of_a_seed_are_read_like_others() {
    let platform = Platform::start().await;
    let seed = async |functions: &str| {
        let functions = format!(r#"{{"functions":[{functions}]}}"#);
        platform.send_text("POST", "/_emulator/seed", &functions).await
    };
    let good = r#"{"name":"first","name":"test","function_code":"exports.main = async () => 'cut \ud83d'"}"#;
    let bad = r#"{"name":"a\ud83d","function_code":"exports.main = async () => 1"}"#;
    let refused = seed(&format!("{good},{bad}")).await;
    assert_refused(refused, 400, "functions[1]: name: must not have half of a surrogate pair");
    assert_refused(seed(r#"{"name":"test"}"#).await, 400, "functions[0]: missing field `function_code`");
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 0, "nothing is deployed");
    assert_eq!(seed(good).await.1["deployed"]["test"], "created");
    assert_eq!(text(&platform, JOBS, "{}".into()).await, r#"{"code":0,"data":"cut �","error":{}}"#);
}

#[tokio::test]
async fn the_last_of_two_members_counts() {
    let platform = Platform::with_function("exports.main = async ({ data }) => data").await;
    let body = r#"{"data":{"n":1},"sync":false,"data":{"n":2,"n":3},"sync":true}"#;
    assert_eq!(text(&platform, JOBS, body.into()).await, r#"{"code":0,"data":{"n":3},"error":{}}"#);
}
