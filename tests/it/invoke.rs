//! The two shapes of the answer to a call, told apart by what was asked and never by a guess.

use crate::support::Server;
use minapp_cloud_function::{Error, Function, Json};
use serde_json::{Value, json};

async fn sync<T: serde::de::DeserializeOwned + Send + 'static>(body: Value) -> Result<T, Error> {
    let server = Server::json(200, &body).await;
    server.function("test").invoke::<T>(&()).await
}

async fn receipt(body: Value) -> Result<String, Error> {
    let server = Server::json(200, &body).await;
    server.function("test").invoke_detached(&()).await.map(|receipt| receipt.receipt().status.clone())
}

fn result(data: Value) -> Value {
    json!({"code": 0, "data": data, "error": {}})
}

#[tokio::test]
async fn results_of_any_type() {
    #[derive(serde::Deserialize, Debug, PartialEq)]
    struct Reply {
        greeting: String,
    }
    let reply: Reply = sync(result(json!({"greeting": "hello", "more": 1}))).await.unwrap();
    assert_eq!(reply.greeting, "hello");
    assert_eq!(sync::<Vec<i64>>(result(json!([1, 2]))).await.unwrap(), [1, 2]);
    assert_eq!(sync::<Option<i64>>(result(json!(null))).await.unwrap(), None);
    assert_eq!(sync::<Value>(result(json!(null))).await.unwrap(), Value::Null);
    sync::<()>(result(json!(null))).await.unwrap();
    // Digits that no float holds are kept.
    let answer = r#"{"code":0,"data":12345678901234567890.123,"error":{}}"#;
    let server = Server::start([crate::support::text(200, "application/json", answer)]).await;
    let data: Json = server.function("test").invoke(&()).await.unwrap();
    assert_eq!(data.get(), "12345678901234567890.123");
}

#[tokio::test]
async fn code_decides_and_not_data() {
    let failed = json!({"code": 1, "data": {"greeting": "hello"}, "error": {"message": "boom"}});
    let Err(Error::Function(failure)) = sync::<Value>(failed).await else { panic!() };
    assert_eq!((failure.code(), failure.message(), failure.class()), (1, "boom", ""));
    assert!(
        sync::<Value>(json!({"code": -7, "data": null, "error": {}})).await.unwrap_err().is_function_error()
    );
    // An error beside code 0 is the platform's business: the function succeeded.
    assert_eq!(sync::<i64>(json!({"code": 0, "data": 1, "error": {"message": "odd"}})).await.unwrap(), 1);
}

#[tokio::test]
async fn a_result_that_does_not_fit_keeps_the_raw_value() {
    let error = sync::<i64>(result(json!("not a number"))).await.unwrap_err();
    assert!(error.is_decode() && !error.is_function_error());
    let text = error.to_string();
    assert!(text.contains("the function succeeded") && text.contains("i64"), "{text}");
    let body: Value = serde_json::from_slice(error.body().unwrap()).unwrap();
    assert_eq!(body["data"], "not a number");
}

#[tokio::test]
async fn a_result_is_never_taken_for_a_receipt_or_the_reverse() {
    for body in [
        json!({"status": "ok"}),
        json!({"status": "ok", "code": "weird"}),
        json!({"code": "0", "data": 1, "error": {}}),
        json!({"code": null, "data": 1, "error": {}}),
        json!({"code": 0.5, "data": 1, "error": {}}),
        json!([]),
        json!("ok"),
    ] {
        let error = sync::<Value>(body.clone()).await.unwrap_err();
        assert!(error.is_decode(), "{body}: {error:?}");
    }
    for body in [
        json!({"code": 0, "data": 1, "error": {}}),
        json!({"status": "no"}),
        json!({"status": 1}),
        json!({"status": null}),
        json!({}),
    ] {
        let error = receipt(body.clone()).await.unwrap_err();
        assert!(error.is_decode(), "{body}: {error:?}");
    }
    assert_eq!(receipt(json!({"status": "ok", "more": 1})).await.unwrap(), "ok");
}

#[tokio::test]
async fn arguments_are_objects() {
    let server = Server::json(200, &result(json!(null))).await;
    let function = server.function("test");
    let sent = |arguments: Value| {
        let function: Function = function.clone();
        async move { function.invoke::<Value>(&arguments).await }
    };
    for bad in [json!(1), json!("text"), json!([1]), json!(true)] {
        let error = sent(bad).await.unwrap_err();
        assert!(error.is_input() && error.to_string().contains("object"), "{error}");
    }
    let unwritable = std::collections::BTreeMap::from([(vec![1], 1)]);
    assert!(function.invoke::<Value>(&unwritable).await.unwrap_err().is_input());
    assert!(function.debug(&1).await.unwrap_err().is_input());
    assert!(server.requests().is_empty());

    sent(json!(null)).await.unwrap();
    sent(json!({"深": {"b": [1, null]}})).await.unwrap();
    let bodies: Vec<Value> = server.requests().iter().map(|request| request.json()["data"].clone()).collect();
    assert_eq!(bodies, [json!({}), json!({"深": {"b": [1, null]}})]);
}

#[tokio::test]
async fn the_whole_answer_can_be_had() {
    let server = Server::json(200, &result(json!(41))).await;
    let answer = server.function("test").invoke::<i64>(&()).send().await.unwrap();
    assert_eq!((answer.value, answer.status.as_u16()), (41, 200));
    assert_eq!(answer.headers["content-type"], "application/json");
    assert_eq!(serde_json::from_slice::<Value>(&answer.body).unwrap(), result(json!(41)));
}

#[tokio::test]
async fn a_failed_report_is_no_error_until_its_value_is_asked_for() {
    let server = Server::json(200, &crate::support::example("DebugFailed")).await;
    let report = server.function("test").debug(&()).await.unwrap();
    let error = report.value::<Value>().unwrap_err();
    let Error::Function(failure) = &error else { panic!("{error:?}") };
    assert!(failure.stack().unwrap().contains("createScript"));
    assert_eq!(error.status(), None);
}
