//! Calls, calls in the old form, calls for debugging, and what a function is told of its call.

use std::time::Duration;

use minapp_cloud_function::types::{DebugResult, InvokeResult};
use minapp_emulator::Emulator;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::{DEBUG, HELLO, JOBS, Platform, answer, has_ended, head};

/// The vendor's own failing example.
const BROKEN: &str = "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")  fot debug\n}";

const V1: &str = "/oserve/v1/cloud-function/job/";

#[tokio::test]
async fn a_call_answers_with_the_result() {
    let platform = Platform::with_function(HELLO).await;
    let success = json!({"code": 0, "data": "hello world", "error": {}});
    let bodies =
        [json!({}), json!({"sync": true}), json!({"data": {"a": null}}), json!({"data": {}, "x": [1]})];
    for body in bodies {
        assert_eq!(platform.send("POST", JOBS, body.clone()).await, (200, success.clone()), "{body}");
    }
    let v1 = json!({"function_name": "test", "data": {}, "sync": true});
    assert_eq!(platform.send("POST", V1, v1).await, (200, success));
    serde_json::from_value::<InvokeResult>(platform.invoke(json!({})).await).unwrap();
}

#[tokio::test]
async fn arguments_and_results_arrive_as_they_are() {
    let platform = Platform::with_function("exports.main = async (event) => event.data").await;
    let text = r#"{"data":{"z":1,"a":[1.5,-0.25,1e21,null,"\u0000\ud83d\ude00测试"],"m":{"b":{},"a":true}}}"#;
    let response = platform.request("POST", JOBS).body(text).send().await.unwrap();
    let answer = response.text().await.unwrap();
    // The order of members too.
    let (z, a, m) = (answer.find("\"z\""), answer.find("\"a\":["), answer.find("\"m\""));
    assert!(z < a && a < m && z.is_some(), "{answer}");
    let sent: Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["data"], sent["data"]);
    assert_eq!(platform.send("POST", JOBS, json!({})).await.1["data"], json!({}));

    platform.create("null", "exports.main = (event, callback) => callback()").await;
    let (_, result) = platform.send("POST", "/oserve/v1.3/cloud-function/null/job/", json!({})).await;
    assert_eq!(result, json!({"code": 0, "data": null, "error": {}}));
}

#[tokio::test]
async fn a_function_that_fails_is_answered_with_200() {
    let platform = Platform::with_function(BROKEN).await;
    let failure = json!({"code": 1, "data": null, "error": {"message": "Unexpected identifier", "type": "SyntaxError"}});
    assert_eq!(platform.invoke(json!({})).await, failure);
    assert_eq!(platform.job(has_ended).await["status"], "execution_failed");

    let debugged = platform.debug(json!({"data": {}})).await;
    assert_eq!((&debugged["code"], &debugged["data"]), (&json!(1), &json!(null)));
    let error = &debugged["error"];
    assert_eq!(error["type"], "SyntaxError");
    assert_eq!(error["message"], "Unexpected identifier");
    assert!(error["stack"].as_str().unwrap().contains("SyntaxError: Unexpected identifier"), "{error}");
    assert!(debugged["log"].as_str().unwrap().contains(" ERROR "), "{debugged}");

    let cases = [
        ("throw new TypeError('t')", "TypeError", "t"),
        ("callback(new RangeError('r'))", "RangeError", "r"),
        ("callback('only text')", "Error", "only text"),
        ("return Promise.reject(new Error('late'))", "Error", "late"),
    ];
    for (body, kind, message) in cases {
        let code = format!("exports.main = function (event, callback) {{ {body} }}");
        let path = "/oserve/v1.3/cloud-function/test/";
        assert_eq!(platform.send("PATCH", path, json!({"function_code": code})).await.0, 202);
        let result = platform.invoke(json!({})).await;
        let expected = json!({"code": 1, "data": null, "error": {"message": message, "type": kind}});
        assert_eq!(result, expected, "{body}");
    }
}

#[tokio::test]
async fn a_debug_run_reports_on_itself() {
    let platform = Platform::with_function(&HELLO.replace("callback(", "console.warn(1); callback(")).await;
    let body = json!({"function_name": "test", "data": {"n": 1}, "sync": true});
    let report = platform.debug(body).await;
    let members: Vec<_> = report.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected =
        ["billing_time", "code", "data", "error", "execution_time", "job_id", "log", "mem_usage"].to_vec();
    expected.sort_by_key(|name| members.iter().position(|member| member == name));
    assert_eq!(members, expected);
    assert_eq!((&report["code"], &report["data"]), (&json!(0), &json!("hello world")));
    assert_eq!(report["error"], json!({}));

    let milliseconds = report["execution_time"].as_f64().unwrap();
    let hundredths = milliseconds * 100.0;
    assert!(milliseconds > 0.0 && (hundredths - hundredths.round()).abs() < 1e-6, "{milliseconds}");
    let billed = report["billing_time"].as_u64().unwrap();
    assert!(billed % 100 == 0 && billed as f64 >= milliseconds, "{billed} for {milliseconds}");
    assert!((billed as f64) < milliseconds + 100.01, "{billed} for {milliseconds}");
    assert!(report["mem_usage"].as_u64().unwrap() > 10_000, "{report}");
    let id = report["job_id"].as_str().unwrap();
    assert!(id.len() == 32 && id.chars().all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase()), "{id}");
    assert_ne!(platform.debug(json!({})).await["job_id"], id);

    let log: Vec<_> = report["log"].as_str().unwrap().lines().map(|line| &line[25..]).collect();
    assert_eq!(log, ["LOG event.data:  { n: 1 }", "WARN 1", "LOG return:  hello world"]);
    serde_json::from_value::<DebugResult>(report).unwrap();
}

#[tokio::test]
async fn a_function_is_told_of_its_call() {
    // With the deadline that there is by default.
    let platform = Platform::with(Emulator::builder()).await;
    platform.create("test", "exports.main = async (event) => event").await;
    let event = platform.invoke(json!({"n": 1})).await["data"].clone();
    let job = platform.job(has_ended).await;
    let expected = json!({
        "data": {"n": 1},
        "eventType": "open_api",
        "jobId": job["id"],
        "memoryLimitInMB": 128,
        "miniappId": event["miniappId"],
        "timeLimitInMS": 5000,
        "signKey": event["signKey"],
        "timezone": "UTC",
    });
    assert_eq!(event, expected);
    assert!(event["miniappId"].is_i64() && event["signKey"].as_str().unwrap().len() == 32, "{event}");

    let request = platform.request("POST", DEBUG).header("User-Agent", "test/1").json(&json!({}));
    let event = answer(request).await.1["data"].clone();
    let meta = json!({"ip_address": "127.0.0.1", "user_agent": "test/1"});
    assert_eq!((&event["eventType"], &event["request"]), (&json!("sdk"), &json!({"meta": meta, "user": {}})));

    let subjects =
        ["sdk", "open_api", "cloud_function", "flex_schema", "wechat_pay_success", "timer", "file_operation"];
    for subject in subjects {
        let event = platform.debug(json!({"subject": subject, "schema_id": 3906})).await["data"].clone();
        assert_eq!(event["eventType"], subject);
        assert_eq!(event.get("request").is_some(), subject == "sdk", "{event}");
        let name = (subject == "flex_schema").then_some("3906");
        assert_eq!(event.get("flex_schema_name").and_then(Value::as_str), name, "{event}");
        let job = platform.job(has_ended).await;
        assert_eq!((&job["source"], &job["service_type"]), (&json!(subject), &json!("time_sensitive")));
        assert_eq!(job["id"], event["jobId"]);
    }
}

#[tokio::test]
async fn a_call_that_does_not_wait_answers_a_receipt() {
    let code = "exports.main = async (event) => { console.log(event.timeLimitInMS); return 1 }";
    let platform = Platform::with_function(code).await;
    for (path, body) in
        [(JOBS, json!({"sync": false})), (V1, json!({"function_name": "test", "sync": false}))]
    {
        assert_eq!(platform.send("POST", path, body).await, (200, json!({"status": "ok"})));
        let job = platform.job(has_ended).await;
        assert_eq!(job["status"], "fulfilled");
        assert_eq!((&job["service_type"], &job["source"]), (&json!("batch"), &json!("open_api")));
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert!(log.text().await.unwrap().contains("LOG 300000\n"));
    }
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 2);
}

#[tokio::test]
async fn a_function_ends_at_its_deadline() {
    let short = Duration::from_millis(200);
    let builder = Emulator::builder().sync_deadline(short).async_deadline(short);
    let platform = Platform::with(builder).await;
    for code in ["exports.main = () => { while (true) {} }", "exports.main = () => 'no answer'"] {
        platform.create("test", code).await;
        let result = platform.invoke(json!({})).await;
        let error = json!({"type": "TimeoutError", "message": "the function did not finish within 200 ms"});
        assert_eq!(result, json!({"code": 1, "data": null, "error": error}), "{code}");
        assert_eq!(platform.job(has_ended).await["status"], "deadline_exceeded");

        let report = platform.debug(json!({})).await;
        assert_eq!((&report["code"], &report["error"]["type"]), (&json!(1), &json!("TimeoutError")));
        assert!(report["billing_time"].as_u64().unwrap() >= 200, "{report}");
        assert_eq!(platform.job(has_ended).await["status"], "deadline_exceeded");

        platform.send("POST", JOBS, json!({"sync": false})).await;
        let job = platform.job(has_ended).await;
        assert_eq!((&job["status"], &job["service_type"]), (&json!("deadline_exceeded"), &json!("batch")));
        platform.request("DELETE", "/oserve/v1.3/cloud-function/test/").send().await.unwrap();
    }
}

#[tokio::test]
async fn a_job_ends_truthfully_when_its_caller_goes_away() {
    let code = "exports.main = (e, callback) => setTimeout(callback, 1000, null, 'nobody waits')";
    let platform = Platform::with_function(code).await;
    let request = head(&platform, "POST", JOBS).replace("\r\n\r\n", "\r\nContent-Length: 2\r\n\r\n{}");
    let mut caller = TcpStream::connect(platform.emulator.address()).await.unwrap();
    caller.write_all(request.as_bytes()).await.unwrap();
    platform.job(|job| job["status"] == "executing").await;
    drop(caller);
    assert_eq!(platform.job(has_ended).await["status"], "fulfilled");
}
