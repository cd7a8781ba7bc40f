//! Every request that the platform's document shows, as it goes over the wire; and the rest of the
//! eleven operations.

use crate::support::{Request, Server, TOKEN, example};
use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp, Trigger};
use serde_json::{Value, json};

const HELLO: &str =
    "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")\n}";
const REMARK: &str = "你好啊，云函数";

/// Method, path and body, and the headers that every call has to have and those it must not have.
fn assert_sent(request: &Request, line: &str, body: Option<Value>) {
    assert_eq!(request.line(), line);
    assert_eq!(request.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("api-version"), None, "a header that the platform does not know");
    assert_eq!(request.header("x-hydrogen-env-id"), None);
    assert!(request.header("user-agent").unwrap().starts_with("minapp-cloud-function/"));
    match body {
        Some(body) => {
            assert_eq!(request.header("content-type"), Some("application/json"));
            assert_eq!(request.json(), body);
        }
        None => assert!(request.body.is_empty(), "{request:?}"),
    }
}

#[tokio::test]
async fn create() {
    let server = Server::json(201, &example("CreatedFunction")).await;
    server.client().create("come_from_open_API", HELLO).remark(REMARK).await.unwrap();
    let body = json!({"name": "come_from_open_API", "function_code": HELLO, "remark": REMARK});
    assert_eq!(body, example("CreateFunctionRequest"));
    assert_sent(&server.only_request(), "POST /oserve/v1.3/cloud-function/", Some(body));
}

#[tokio::test]
async fn update() {
    let server = Server::json(202, &example("UpdatedFunction")).await;
    let update = server.function("test").update().rename("modify_from_open_API").code(HELLO).remark(REMARK);
    update.send().await.unwrap();
    let body = json!({"name": "modify_from_open_API", "function_code": HELLO, "remark": REMARK});
    assert_eq!(body, example("UpdateFunctionRequest"));
    assert_sent(&server.only_request(), "PATCH /oserve/v1.3/cloud-function/test/", Some(body));
}

#[tokio::test]
async fn get_delete_and_lists() {
    let server = Server::json(200, &example("OneFunction")).await;
    server.function("test").get().await.unwrap();
    assert_sent(&server.only_request(), "GET /oserve/v1.3/cloud-function/test/", None);

    let server = Server::start([crate::support::text(204, "text/plain", "")]).await;
    server.function("test").delete().await.unwrap();
    assert_sent(&server.only_request(), "DELETE /oserve/v1.3/cloud-function/test/", None);

    let server = Server::json(200, &example("FunctionPage")).await;
    server.client().functions().page().await.unwrap();
    assert_sent(&server.only_request(), "GET /oserve/v1.3/cloud-function/", None);

    let server = Server::json(200, &example("JobPage")).await;
    server.function("test").jobs().page().await.unwrap();
    assert_sent(&server.only_request(), "GET /oserve/v1.3/cloud-function/test/job/", None);
}

#[tokio::test]
async fn jobs_with_every_filter() {
    let server = Server::json(200, &example("JobPage")).await;
    let jobs = server
        .function("test")
        .jobs()
        .source(JobSource::FlexSchema)
        .status(JobStatus::Fulfilled)
        .service_type(ServiceType::Batch)
        .created_from(Timestamp::from_unix_micros(1_537_505_171_419_368))
        .created_until(Timestamp::from_unix_micros(1_537_505_171_605_735))
        .page_size(50)
        .offset(100);
    jobs.page().await.unwrap();
    let request = server.only_request();
    let (path, query) = request.target.split_once('?').unwrap();
    let mut query: Vec<_> = query.split('&').collect();
    query.sort_unstable();
    assert_eq!(path, "/oserve/v1.3/cloud-function/test/job/");
    // Rounded outward, so that no job at the edge is lost.
    let expected = [
        "created_at__gte=1537505171",
        "created_at__lte=1537505172",
        "limit=50",
        "offset=100",
        "service_type=batch",
        "source=flex_schema",
        "status=fulfilled",
    ];
    assert_eq!(query, expected);
}

#[tokio::test]
async fn invoke_and_debug() {
    // Shown as `{}`; `data` is always sent, since newer pages of the platform require it.
    let server = Server::json(200, &example("InvokeSucceeded")).await;
    server.function("test").invoke::<String>(&()).await.unwrap();
    let body = json!({"data": {}, "sync": true});
    assert_sent(&server.only_request(), "POST /oserve/v1.3/cloud-function/test/job/", Some(body));

    let server = Server::json(200, &example("InvokeAccepted")).await;
    server.function("test").invoke_detached(&json!({"name": "Ada"})).await.unwrap();
    let body = json!({"data": {"name": "Ada"}, "sync": false});
    assert_eq!(body, example("InvokeFunctionAsyncRequest"));
    assert_sent(&server.only_request(), "POST /oserve/v1.3/cloud-function/test/job/", Some(body));

    let server = Server::json(200, &example("DebugSucceeded")).await;
    server.function("test").debug(&()).await.unwrap();
    let body = example("DebugFunctionRequest");
    assert_sent(&server.only_request(), "POST /oserve/v1.3/cloud-function/test/debug/", Some(body));

    let server = Server::json(200, &example("DebugSucceeded")).await;
    server.function("test").debug(&()).trigger(Trigger::FlexSchema { schema_id: 3906 }).await.unwrap();
    let body = example("DebugFunctionTableRequest");
    assert_sent(&server.only_request(), "POST /oserve/v1.3/cloud-function/test/debug/", Some(body));

    // A later trigger takes the table's id away again.
    let server = Server::json(200, &example("DebugSucceeded")).await;
    let debug = server.function("test").debug(&()).trigger(Trigger::FlexSchema { schema_id: 1 });
    debug.trigger(Trigger::Timer).send().await.unwrap();
    assert_eq!(server.only_request().json(), json!({"data": {}, "subject": "timer"}));
}

#[tokio::test]
#[allow(deprecated)]
async fn the_old_trigger() {
    let server = Server::json(200, &example("InvokeSucceeded")).await;
    let value: String = server.function("test").invoke_v1(&()).await.unwrap();
    assert_eq!(value, "hello world");
    let body = example("InvokeFunctionV1Request");
    assert_sent(&server.only_request(), "POST /oserve/v1/cloud-function/job/", Some(body));

    let server = Server::json(200, &example("InvokeAccepted")).await;
    assert_eq!(server.function("test").invoke_detached_v1(&()).await.unwrap().receipt().status, "ok");
    assert_eq!(server.only_request().json()["sync"], false);

    let server = Server::json(200, &example("InvokeFailed")).await;
    let error = server.function("test").invoke_v1::<Value>(&()).await.unwrap_err();
    assert!(error.is_function_error());
}

#[tokio::test]
async fn sign_in_sends_no_token() {
    let (id, secret) = ("a4d2d62965ddb57fa4d6", "not-a-real-secret");
    let server = Server::json(200, &example("AuthorizationCode")).await;
    let code = server.client().authorize(id, secret).await.unwrap();
    assert_eq!(code.code.expose(), "7a1f0c5b");
    assert_eq!(code.expires_in.as_secs(), 300);
    let request = server.only_request();
    assert_eq!(request.line(), "POST /api/oauth2/hydrogen/openapi/authorize/");
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.json(), example("AuthorizeRequest"));

    let server = Server::json(200, &example("AccessToken")).await;
    let token = server.client().create_access_token(id, secret, code.code).await.unwrap();
    assert_eq!(token.access_token.expose(), "not-a-real-token");
    assert_eq!(token.refresh_token.expose(), "not-a-real-refresh-token");
    assert_eq!((token.scope.as_str(), token.token_type.as_str()), ("read write", "Bearer"));
    assert_eq!(token.expires_in.as_secs(), 2_592_000);
    let request = server.only_request();
    assert_eq!(request.line(), "POST /api/oauth2/access_token/");
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.json(), example("ExchangeCodeRequest"));

    let server = Server::json(200, &example("AccessToken")).await;
    server.client().refresh_access_token(id, secret, token.refresh_token).await.unwrap();
    assert_eq!(server.only_request().json(), example("RefreshTokenRequest"));
}

#[tokio::test]
async fn environments() {
    let server = Server::json(200, &example("OneFunction")).await;
    let client = server.client();
    let staging = client.with_environment("5d6f0f2a").unwrap();
    staging.function("test").unwrap().get().await.unwrap();
    client.function("test").unwrap().get().await.unwrap();
    staging.without_environment().function("test").unwrap().get().await.unwrap();
    let sent: Vec<_> =
        server.requests().iter().map(|r| r.header("x-hydrogen-env-id").map(str::to_owned)).collect();
    assert_eq!(sent, [Some("5d6f0f2a".to_owned()), None, None]);
    assert!(client.with_environment("").unwrap_err().is_input());
    assert!(client.with_environment("a\nb").unwrap_err().is_input());
}
