//! Answers whose bodies are not what they should be. See docs/faults.md.

use crate::support::{
    Reply,
    scene::{REPEATABLE, Scene, every_call, send},
    text,
};
use minapp_cloud_function::{Error, Json};
use serde_json::Value;

fn ok(body: impl AsRef<[u8]>) -> Reply {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.as_ref().len());
    Reply::Bytes([head.as_bytes(), body.as_ref()].concat())
}

/// Makes calls of every kind but a delete, for which the status says all. The answer cannot be read:
/// the call was carried out and is not sent again, and the body is kept for people but not shown.
async fn unreadable(body: impl AsRef<[u8]>) {
    let scene = Scene::start([ok(&body)]).await;
    let function = scene.function();
    for (before, call) in every_call().filter(|call| *call != "delete").enumerate() {
        let error = send(&function, call).await.unwrap_err();
        assert!(error.is_decode() && !error.is_outcome_unknown(), "{call}: {error:?}");
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (200, 1), "{call}");
        assert_eq!(error.body().unwrap(), body.as_ref());
        assert!(error.to_string().contains("cannot be decoded"), "{error}");
        scene.saw(before + 1);
    }
}

#[tokio::test]
async fn invalid_utf_8() {
    unreadable(b"{\"id\":1,\"name\":\"\xff\xfe\",\"code\":0,\"data\":\"\xc3\x28\",\"error\":{},\"status\":\"ok\xff\"}")
        .await;
    unreadable(b"\xff\xfe{\0}\0").await;
}

#[tokio::test]
async fn truncated_json() {
    for body in
        ["{", r#"{"id":1,"name":"te"#, r#"{"code":0,"data":[1,2"#, r#"{"meta":{"limit":20},"objects":[{"#]
    {
        unreadable(body).await;
    }
}

#[tokio::test]
async fn an_empty_body() {
    unreadable("").await;
}

#[tokio::test]
async fn wrong_types() {
    unreadable(r#"{"id":"847","name":7,"code":"0","data":1,"status":1,"meta":[],"objects":{}}"#).await;
    for body in ["null", "[]", "17", "\"ok\"", "true", "[{\"id\":1}]"] {
        unreadable(body).await;
    }
}

#[tokio::test]
async fn trailing_garbage() {
    let whole = r#"{"id":1,"name":"a","code":0,"data":1,"error":{},"status":"ok","meta":{},"objects":[]}"#;
    for garbage in ["}", " trailing", "{}", "\0", "<!-- proxy -->"] {
        unreadable(format!("{whole}{garbage}")).await;
    }
}

#[tokio::test]
async fn duplicate_keys() {
    let members = [r#""id":1"#, r#""name":"a""#, r#""code":0"#, r#""data":1"#, r#""status":"ok""#];
    let lists = [r#""meta":{}"#, r#""objects":[]"#];
    let once = [&members[..], &lists].concat().join(",");
    unreadable(format!("{{{once},{once}}}")).await;
}

#[tokio::test]
async fn html_with_a_good_status() {
    unreadable("<html><body>Please log in to the Wi-Fi</body></html>").await;
}

#[tokio::test]
async fn an_error_body_with_a_good_status() {
    unreadable(r#"{"status":"error","error_msg":"Internal error."}"#).await;
}

#[tokio::test]
async fn a_mark_of_byte_order() {
    unreadable(b"\xef\xbb\xbf{\"id\":1,\"name\":\"a\",\"code\":0,\"data\":1,\"status\":\"ok\"}").await;
}

#[tokio::test]
async fn numbers_that_nothing_can_hold() {
    unreadable(r#"{"id":1e999,"name":1e999,"code":99999999999999999999,"data":1,"status":1e999}"#).await;
}

#[tokio::test]
async fn no_content_with_and_without_a_body() {
    for body in ["", "{\"id\":1,\"name\":\"a\"}"] {
        let head = format!("HTTP/1.1 204 No Content\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        let scene = Scene::start([Reply::Bytes(head.into_bytes())]).await;
        let function = scene.function();
        for (before, call) in every_call().enumerate() {
            let sent = send(&function, call).await;
            match call {
                "delete" => assert_eq!(sent.unwrap(), 1),
                _ => assert!(sent.unwrap_err().is_decode(), "{call}"),
            }
            scene.saw(before + 1);
        }
    }
}

#[tokio::test]
async fn a_delete_that_is_answered_200() {
    for body in ["", "{}", "null", "<h1>gone</h1>", "{\"status\":\"ok\"}"] {
        let scene = Scene::start([ok(body)]).await;
        assert_eq!(send(&scene.function(), REPEATABLE[0]).await.unwrap(), 1);
        scene.saw(1);
    }
}

#[tokio::test]
async fn a_body_called_what_it_is_not() {
    let body = r#"{"code":0,"data":"fine","error":{}}"#;
    for kind in ["text/html", "application/octet-stream", "", "application/json; charset=gbk"] {
        let scene = Scene::start([text(200, kind, body)]).await;
        assert_eq!(scene.function().invoke::<String>(&()).await.unwrap(), "fine", "{kind}");
        scene.saw(1);
    }
}

#[tokio::test]
async fn a_receipt_that_does_not_say_ok() {
    let scene = Scene::start([ok(r#"{"status":"rejected"}"#)]).await;
    let error = send(&scene.function(), "invoke_detached").await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("rejected"), "{error}");
    scene.saw(1);
}

#[tokio::test]
async fn a_receipt_for_a_result_and_the_other_way_round() {
    for (call, body) in
        [("invoke", r#"{"status":"ok"}"#), ("invoke_detached", r#"{"code":0,"data":1,"error":{}}"#)]
    {
        let scene = Scene::start([ok(body)]).await;
        assert!(send(&scene.function(), call).await.unwrap_err().is_decode());
        scene.saw(1);
    }
}

#[tokio::test]
async fn a_function_that_failed() {
    for error in [r#"{"message":"no","type":"TypeError"}"#, "\"no\"", "null", "{}"] {
        let scene = Scene::start([ok(format!(r#"{{"code":1,"data":null,"error":{error}}}"#))]).await;
        let error = send(&scene.function(), "invoke").await.unwrap_err();
        assert!(matches!(error, Error::Function(_)) && error.attempts() == 1, "{error:?}");
        scene.saw(1);
    }
}

#[tokio::test]
async fn a_result_that_is_nested_too_deep() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let scene = Scene::start([ok(format!(r#"{{"code":0,"data":{deep},"error":{{}}}}"#))]).await;
    let function = scene.function();
    let error = function.invoke::<Value>(&()).await.unwrap_err();
    assert!(error.is_decode() && error.to_string().contains("100000 levels deep"), "{error}");
    assert_eq!(function.invoke::<Json>(&()).await.unwrap().get(), deep, "as text it is no danger");
    scene.saw(2);
}
