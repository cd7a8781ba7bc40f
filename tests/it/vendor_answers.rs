//! Every JSON answer that the platform's document shows, through the call that it belongs to.

use std::time::Duration;

use crate::support::{Server, example};
use minapp_cloud_function::{
    CloudFunction, JobSource, JobStatus, ServiceType, Timestamp, Trigger,
    types::{AuditStatus, PlanCircle},
};
use serde_json::{Value, json};

const HELLO: &str =
    "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")\n}";
const BROKEN: &str = "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")  fot debug\n}";

/// Asserts all ten members; `by` is (created_by, updated_by).
fn assert_function(
    function: &CloudFunction,
    (id, name, code, remark): (i64, &str, &str, &str),
    (created_at, updated_at): (i64, i64),
    by: (&str, &str),
) {
    assert_eq!(function.id, id);
    assert_eq!(function.name, name);
    assert_eq!(function.function_code, code);
    assert_eq!(function.remark, remark);
    assert_eq!(function.created_at, Some(Timestamp::from_unix_secs(created_at)));
    assert_eq!(function.updated_at, Timestamp::from_unix_secs(updated_at));
    assert_eq!((function.created_by.as_str(), function.updated_by.as_str()), by);
    assert_eq!(function.audit_status, AuditStatus::Approved);
    assert_eq!(function.plan_circle, PlanCircle::PFree);
}

#[tokio::test]
async fn create() {
    let server = Server::json(201, &example("CreatedFunction")).await;
    let function = server.client().create("come_from_open_API", HELLO).await.unwrap();
    let what = (1105, "come_from_open_api", HELLO, "你好啊，云函数");
    assert_function(&function, what, (1537704381, 1537704381), ("", ""));
}

#[tokio::test]
async fn get() {
    let server = Server::json(200, &example("OneFunction")).await;
    let function = server.function("test").get().await.unwrap();
    assert_function(&function, (847, "test", BROKEN, ""), (1535903214, 1537516164), ("somebody", "somebody"));
}

#[tokio::test]
async fn update() {
    let server = Server::json(202, &example("UpdatedFunction")).await;
    let function = server.function("test").update().rename("modify_from_open_API").await.unwrap();
    let what = (847, "modify_from_open_api", HELLO, "");
    assert_function(&function, what, (1535903214, 1537710962), ("somebody", "somebody"));
}

#[tokio::test]
async fn delete() {
    let reply =
        crate::support::Reply::Bytes(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".to_vec());
    let answer = Server::start([reply]).await.function("test").delete().send().await.unwrap();
    assert_eq!(answer.status, 204);
    assert!(answer.body.is_empty());
}

#[tokio::test]
async fn list_functions() {
    let server = Server::json(200, &example("FunctionPage")).await;
    let page = server.client().functions().page().await.unwrap();
    assert_eq!((page.meta.limit, page.meta.offset, page.meta.total_count), (20, 0, 2));
    assert_eq!((page.meta.next.as_ref(), page.meta.previous.as_ref()), (None, None));
    let remark = "你好啊，云函数";
    let [first, second] = &page.items[..] else { panic!("{page:?}") };
    let what = (1121, "come_from_open_API_v1.3", HELLO, remark);
    assert_function(first, what, (1537924886, 1537924886), ("somebody", ""));
    assert_function(
        second,
        (1102, "测试", HELLO, remark),
        (1537704269, 1537704426),
        ("somebody", "somebody"),
    );
}

#[tokio::test]
async fn list_jobs() {
    let server = Server::json(200, &example("JobPage")).await;
    let page = server.function("test").jobs().page().await.unwrap();
    assert_eq!((page.meta.limit, page.meta.offset, page.meta.total_count), (20, 0, 1525));
    assert_eq!(page.meta.next.as_deref(), Some("/oserve/v1.3/cloud-function/test/job/?limit=20&offset=20"));
    assert_eq!(page.meta.previous, None);
    let [job] = &page.items[..] else { panic!("{page:?}") };
    assert_eq!(job.id(), 779734);
    assert_eq!(job.created_at(), Timestamp::from_unix_micros(1_537_505_171_419_368));
    assert_eq!(job.started_at(), Some(Timestamp::from_unix_micros(1_537_505_171_580_700)));
    assert_eq!(job.finished_at(), Some(Timestamp::from_unix_micros(1_537_505_171_605_735)));
    assert_eq!(job.mem_usage(), Some(78336000));
    assert_eq!(job.service_type(), ServiceType::Batch);
    assert_eq!(job.source(), JobSource::FlexSchema);
    assert_eq!(job.status(), JobStatus::Fulfilled);
    let url = job.log_url().unwrap();
    assert_eq!(url.expose(), example("JobPage")["objects"][0]["user_log_url"]);
    assert!(url.expose().ends_with("&X-Amz-Signature=redacted"), "{}", url.expose());
}

#[tokio::test]
async fn invoke_that_fails() {
    let server = Server::json(200, &example("InvokeFailed")).await;
    let error = server.function("test").invoke::<Value>(&()).await.unwrap_err();
    let minapp_cloud_function::Error::Function(failure) = &error else { panic!("{error:?}") };
    assert_eq!(failure.code(), 1);
    assert_eq!(failure.message(), "Unexpected identifier");
    assert_eq!(failure.class(), "SyntaxError");
    assert_eq!(failure.stack(), None);
    let body: Value = serde_json::from_slice(error.body().unwrap()).unwrap();
    assert_eq!(body["data"], Value::Null);
}

#[tokio::test]
async fn invoke_that_succeeds() {
    let server = Server::json(200, &example("InvokeSucceeded")).await;
    assert_eq!(server.function("test").invoke::<String>(&()).await.unwrap(), "hello world");
}

#[tokio::test]
async fn invoke_without_waiting() {
    let server = Server::json(200, &example("InvokeAccepted")).await;
    assert_eq!(server.function("test").invoke_detached(&()).await.unwrap().receipt().status, "ok");
}

#[tokio::test]
async fn debug_that_succeeds() {
    let server = Server::json(200, &example("DebugSucceeded")).await;
    let report = server.function("test").debug(&()).await.unwrap();
    assert_eq!(report.billing_time, Duration::from_millis(100));
    assert_eq!((report.code, report.is_success()), (0, true));
    assert_eq!(report.value::<String>().unwrap(), "hello world");
    assert_eq!(report.error, Default::default());
    assert_eq!(report.execution_time, Duration::from_micros(13_460));
    assert_eq!(report.job_id, "490f08ff9b2e4a6b874581de53950e54");
    let lines: Vec<_> = report.log.lines().collect();
    assert_eq!(lines[0], "2018-09-21T03:46:26.026Z LOG event.data:  {}");
    assert_eq!(lines[1], "2018-09-21T03:46:26.029Z LOG return:  hello world");
    assert_eq!(report.mem_usage, 78340096);
}

#[tokio::test]
async fn debug_that_fails() {
    let server = Server::json(200, &example("DebugFailed")).await;
    let report = server.function("test").debug(&json!({})).trigger(Trigger::Sdk).await.unwrap();
    assert_eq!(report.billing_time, Duration::from_millis(100));
    assert_eq!((report.code, report.is_success()), (1, false));
    assert!(report.data.is_null());
    assert_eq!(report.error.message.as_deref(), Some("Unexpected identifier"));
    assert_eq!(report.error.type_.as_deref(), Some("SyntaxError"));
    let stack = report.error.stack.as_deref().unwrap();
    assert!(stack.starts_with(":2\n  callback(null, \"hello world\")  fot debug\n"), "{stack}");
    assert!(stack.ends_with("at process._tickCallback (internal/process/next_tick.js:180:9)"), "{stack}");
    assert_eq!(report.execution_time, Duration::from_micros(18_460));
    assert_eq!(report.job_id, "9f9fe6f08be94888b8b56e981a5a041e");
    assert!(report.log.starts_with("2018-09-21T07:49:54.792Z LOG event.data:  {}\n"));
    assert_eq!(report.mem_usage, 78528512);
    assert!(report.value::<String>().unwrap_err().is_function_error());
}
