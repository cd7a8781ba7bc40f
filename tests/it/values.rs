//! Arguments that JSON cannot hold, and results that nobody wants.

use std::collections::BTreeMap;

use crate::support::{Server, TOKEN};
use minapp_cloud_function::{Client, Json, types::DebugResult};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[tokio::test]
async fn a_result_that_nobody_wants_can_be_anything() {
    let none = Map::new();
    for data in [json!(null), json!(5), json!("text"), json!([1, {"a": null}]), json!({"a": 1})] {
        let server = Server::json(200, &json!({"code": 0, "data": data, "error": {}})).await;
        let function = server.function("test");
        // Before the 2024 edition `()` is what `function.invoke(&none).await?;` is inferred as.
        let () = function.invoke(&none).await.unwrap();
        function.invoke::<()>(&none).send().await.unwrap();
        assert_eq!(function.invoke::<Value>(&none).await.unwrap(), data);
        let report: DebugResult =
            serde_json::from_value(json!({"code": 0, "data": data, "error": {}})).unwrap();
        report.value::<()>().unwrap();
        Json::new(&data).unwrap().to::<()>().unwrap();
    }
    // What is not a success is none.
    let server = Server::json(200, &json!({"code": 1, "data": null, "error": {"message": "no"}})).await;
    assert!(server.function("test").invoke::<()>(&none).await.unwrap_err().is_function_error());
    let server = Server::json(200, &json!({"status": "ok"})).await;
    assert!(server.function("test").invoke::<()>(&none).await.unwrap_err().is_decode());
}

#[derive(Serialize)]
struct Point {
    x: f64,
    y: Option<f32>,
}

#[derive(Serialize)]
enum Shape {
    Line(Point, Point),
    Circle { center: Point, radius: f64 },
    Wrapped(Point),
}

fn point(x: f64) -> Point {
    Point { x, y: None }
}

#[tokio::test]
#[allow(deprecated)]
async fn a_number_that_json_does_not_have_is_refused_before_it_is_sent() {
    let server = Server::json(200, &json!({"code": 0, "data": null, "error": {}})).await;
    let function = server.client().function("plot").unwrap();
    let nan = f64::NAN;
    let shapes = |shape| BTreeMap::from([("shapes", vec![Shape::Wrapped(point(1.0)), shape])]);
    let texts = [
        (function.invoke::<()>(&nan).await, "for NaN:"),
        (function.invoke::<()>(&point(f64::INFINITY)).await, "inf at `x`"),
        (function.invoke::<()>(&Point { x: 0.0, y: Some(f32::NEG_INFINITY) }).await, "-inf at `y`"),
        (
            function.invoke::<()>(&shapes(Shape::Line(point(0.0), point(nan)))).await,
            "NaN at `shapes[1].Line[1].x`",
        ),
        (
            function.invoke::<()>(&shapes(Shape::Circle { center: point(nan), radius: 1.0 })).await,
            "NaN at `shapes[1].Circle.center.x`",
        ),
        (
            function.invoke::<()>(&shapes(Shape::Circle { center: point(0.0), radius: nan })).await,
            "NaN at `shapes[1].Circle.radius`",
        ),
        (function.invoke::<()>(&shapes(Shape::Wrapped(point(nan)))).await, "NaN at `shapes[1].Wrapped.x`"),
        (function.invoke::<()>(&BTreeMap::from([(7, (1.0, nan))])).await, "NaN at `7[1]`"),
        (function.invoke_detached(&point(nan)).await.map(drop), "NaN at `x`"),
        (function.invoke_v1::<()>(&point(nan)).await, "NaN at `x`"),
        (function.debug(&point(nan)).await.map(drop), "NaN at `x`"),
        (function.debug(&[nan]).await.map(drop), "NaN at `[0]`"),
    ];
    for (result, expected) in texts {
        let error = result.unwrap_err();
        assert!(error.is_input() && error.to_string().contains(expected), "{expected}: {error}");
        assert!(error.to_string().contains("function \"plot\""), "{error}");
    }
    assert!(Json::new(&[nan]).is_err());
    assert!(server.requests().is_empty(), "nothing was sent");
    // A null that was meant is one.
    function.invoke::<()>(&point(1.5)).await.unwrap();
    assert_eq!(server.only_request().json()["data"], json!({"x": 1.5, "y": null}));
}

#[test]
fn junk_is_no_certificate() {
    let block = |text: &str| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n");
    for junk in ["", "junk", "-----BEGIN CERTIFICATE-----\nAAAA", &block("*"), &block("bm8gREVS")] {
        let built = Client::builder().token(TOKEN).root_certificates(junk).build();
        assert!(built.is_err_and(|error| error.is_input()), "{junk:?}");
    }
}
