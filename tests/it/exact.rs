//! All values that JavaScript can write arrive: every double, every depth, and halves of surrogate pairs.

use std::collections::BTreeMap;

use crate::support::{Reply, Server};
use minapp_cloud_function::Json;
use proptest::{
    collection::vec,
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};

/// A server that gives this body, as it is.
async fn server(body: impl Into<String>) -> Server {
    let body = body.into();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    Server::start([Reply::Keep(format!("{head}{body}").into_bytes())]).await
}

/// A result as the platform gives it.
fn success(data: &str) -> String {
    format!(r#"{{"code":0,"error":{{}},"data":{data}}}"#)
}

/// Arrays and objects in each other.
fn nested(depth: usize) -> String {
    format!(
        "{}{}1{}{}",
        r#"{"a":["#.repeat(depth / 2),
        "[".repeat(depth % 2),
        "]".repeat(depth % 2),
        "]}".repeat(depth / 2)
    )
}

/// How deep a value is nested, without recursion.
fn depth(mut value: &Value) -> usize {
    let mut depth = 0;
    while let Some(inner) = value.get("a").or_else(|| value.get(0)) {
        (value, depth) = (inner, depth + 1);
    }
    depth
}

fn doubles() -> impl Strategy<Value = Vec<f64>> {
    vec(prop_oneof![any::<u64>().prop_map(f64::from_bits), -1.0..1.0, -1e6..1e6], 1..20).prop_map(
        |mut doubles| {
            doubles.retain(|double| double.is_finite());
            doubles
        },
    )
}

#[test]
fn doubles_arrive_exactly_both_ways() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() })
        .run(&doubles(), |doubles| {
            runtime.block_on(async {
                let texts: Vec<_> = doubles.iter().map(|double| format!("{double:e}")).collect();
                let server = server(success(&format!("[{}]", texts.join(",")))).await;
                let function = server.function("test");
                let typed: Vec<f64> = function.invoke(&json!({"n": doubles})).await.unwrap();
                prop_assert_eq!(&typed, &doubles);
                let value: Value = function.invoke(&()).await.unwrap();
                prop_assert_eq!(value, json!(doubles));
                let text: Json = function.invoke(&()).await.unwrap();
                prop_assert_eq!(text.to::<Vec<f64>>().unwrap(), doubles.clone());

                // What was sent, read by the standard library, which is exact.
                let sent = String::from_utf8(server.requests()[0].body.clone()).unwrap();
                let sent = sent.split_once('[').unwrap().1.split_once(']').unwrap().0;
                let sent: Vec<f64> = sent.split(',').map(|text| text.parse().unwrap()).collect();
                prop_assert_eq!(sent, doubles);
                Ok(())
            })
        })
        .unwrap();
}

#[tokio::test]
async fn numbers_that_no_type_holds_stay_text() {
    let numbers = "[1e400,-0,123456789012345678901234567890,1.10]";
    let server = server(success(numbers)).await;
    let function = server.function("test");
    assert_eq!(function.invoke::<Json>(&()).await.unwrap().get(), numbers);
    assert_eq!(
        function.debug(&Json::from_text(format!(r#"{{"n":{numbers}}}"#)).unwrap()).await.unwrap().data.get(),
        numbers
    );
    let sent = String::from_utf8(server.requests()[1].body.clone()).unwrap();
    assert!(sent.contains(&format!(r#"{{"n":{numbers}}}"#)), "{sent}");
    let error = function.invoke::<Value>(&()).await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("number out of range"), "{error}");
}

#[tokio::test]
async fn values_of_rust_are_nested_5000_levels_deep() {
    for levels in [127, 128, 1000, 5000] {
        let server = server(success(&nested(levels))).await;
        let function = server.function("test");
        // As its own thread has it: a test's is as small as the threads of Tokio.
        let value: Value = function.invoke(&()).await.unwrap();
        assert_eq!(depth(&value), levels);
        drop(value);
        let report = function.debug(&()).await.unwrap();
        assert_eq!(depth(&report.value().unwrap()), levels);
        assert_eq!(report.data.get(), nested(levels));
    }
}

#[tokio::test]
async fn what_is_nested_deeper_is_text_or_an_error_that_says_so() {
    let deep = nested(100_000);
    let server = server(success(&deep)).await;
    let function = server.function("test");
    assert_eq!(function.invoke::<Json>(&Json::from_text(&deep).unwrap()).await.unwrap().get(), deep);
    assert!(String::from_utf8(server.requests()[0].body.clone()).unwrap().contains(&deep));
    let error = function.invoke::<Value>(&()).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
    let why = "it is nested 100000 levels deep, and no more than 5000 are decoded; `Json` takes any depth";
    assert!(error.to_string().contains(why), "{error}");
    let error = Json::from_text(deep).unwrap().to::<Value>().unwrap_err();
    assert!(error.to_string().contains(why), "{error}");
}

#[tokio::test]
async fn an_unknown_member_may_be_nested_as_deep_as_it_likes() {
    let deep = nested(100_000);
    let server = server(format!(r#"{{"x":{deep},"code":0,"data":1,"error":{{}}}}"#)).await;
    assert_eq!(server.function("test").invoke::<i32>(&()).await.unwrap(), 1);
    let failed = format!(r#"{{"code":1,"data":null,"error":{{"message":"no","x":{}}}}}"#, nested(1000));
    let server = self::server(failed).await;
    let error = server.function("test").invoke::<i32>(&()).await.unwrap_err();
    assert!(error.is_function_error(), "{error}");
}

#[tokio::test]
async fn halves_of_surrogate_pairs_are_replaced_in_strings_and_kept_in_json() {
    // Before the pair stands a backslash of its own, after it a half in capitals.
    let data = r#"{"a\ud83d":"\\ud83d \ud83d\ude00 \uDE00","b":"\ud83d\ud83d\ude00"}"#;
    let server = server(success(data)).await;
    let function = server.function("test");
    let strings: BTreeMap<String, String> = function.invoke(&()).await.unwrap();
    let expected = json!({"a\u{fffd}": "\\ud83d \u{1f600} \u{fffd}", "b": "\u{fffd}\u{1f600}"});
    assert_eq!(json!(strings), expected);
    assert_eq!(function.invoke::<Value>(&()).await.unwrap(), expected);
    let json: Json = function.invoke(&()).await.unwrap();
    assert_eq!((json.get(), json.to::<Value>().unwrap()), (data, expected));
    let answer = function.invoke::<Value>(&()).send().await.unwrap();
    assert_eq!(answer.body, success(data));
    // What came can be sent again.
    function.invoke::<Json>(&json).await.unwrap();
    assert!(String::from_utf8(server.requests().pop().unwrap().body).unwrap().contains(data));
}

#[tokio::test]
async fn halves_of_surrogate_pairs_in_errors_logs_and_rows_hide_nothing() {
    let failed =
        r#"{"code":1,"data":null,"error":{"type":"Error","message":"no \ud83d","stack":"at \ude00"}}"#;
    let error = server(failed).await.function("test").invoke::<Value>(&()).await.unwrap_err();
    assert!(error.is_function_error() && error.to_string().contains("no \u{fffd}"), "{error}");
    assert_eq!(error.body().unwrap(), failed);

    let refused = r#"{"status":"error","error_msg":"no \ud83d"}"#;
    let head = format!("HTTP/1.1 400 Bad Request\r\nContent-Length: {}\r\n\r\n", refused.len());
    let server_that_refuses = Server::start([Reply::Keep(format!("{head}{refused}").into_bytes())]).await;
    let error = server_that_refuses.function("test").get().await.unwrap_err();
    assert!(error.is_bad_request() && error.to_string().ends_with("no \u{fffd}"), "{error}");

    let report = r#"{"code":0,"data":"\ud83d","error":{},"log":"cut \ud83d","execution_time":1,"billing_time":100,
        "job_id":"1","mem_usage":1}"#;
    let report = server(report).await.function("test").debug(&()).await.unwrap();
    assert_eq!((report.log.as_str(), report.data.get()), ("cut \u{fffd}", r#""\ud83d""#));
    assert_eq!(report.value::<String>().unwrap(), "\u{fffd}");

    let row = r#"{"id":1,"name":"test","remark":"cut \ud83d","function_code":"'\ud83d'","created_at":1,"updated_at":1}"#;
    let page = format!(
        r#"{{"meta":{{"limit":20,"offset":0,"total_count":2,"next":null,"previous":null}},"objects":[{row},{row}]}}"#
    );
    let page = server(page).await.client().functions().page().await.unwrap();
    assert_eq!(page.items.len(), 2);
    let function = server(row).await.function("test").get().await.unwrap();
    assert_eq!((function.remark.as_str(), function.function_code.as_str()), ("cut \u{fffd}", "'\u{fffd}'"));
}
