//! The mocks that users test their own programs with.

use httpmock::MockServer;
use minapp_cloud_function::{
    Client, CloudFunction, Error, Function, JobStatus, Json,
    mock::MockServerExt,
    types::{
        DebugResult, ErrorBody, FunctionError, InvokeReceipt, InvokeResponse, InvokeResult, Job, JobPage,
    },
};
use serde_json::{Value, json};

fn function(server: &MockServer, name: &str) -> Function {
    let client = Client::builder().base_url(server.base_url()).token("any").no_proxy().build().unwrap();
    client.function(name).unwrap()
}

fn named(name: &str) -> CloudFunction {
    let mut function = CloudFunction::default();
    (function.id, function.name) = (7, name.to_owned());
    function
}

#[tokio::test]
async fn names_match_as_themselves() {
    for name in ["测试", "a b", "a/b", "100%", "a+b", "a(b", "v1.3", "[x]*"] {
        let server = MockServer::start_async().await;
        let get = server.get_function(|when, then| {
            when.function_name(name);
            then.ok(&named(name));
        });
        assert_eq!(function(&server, name).get().await.unwrap().name, name);
        get.assert_async().await;
        // Neither as a pattern nor as a part.
        for other in ["v1x3", "a", "xx", "测", "a b c"] {
            assert!(function(&server, other).get().await.unwrap_err().is_not_found(), "{name} / {other}");
        }
    }
}

#[tokio::test]
async fn the_three_answers_to_a_call() {
    let server = MockServer::start_async().await;
    let mut result = InvokeResult::default();
    result.data = Json::new(&json!({"greeting": "hello"})).unwrap();
    let sync = server.invoke_function(|when, then| {
        when.function_name("greet");
        then.ok(&InvokeResponse::InvokeResult(result));
    });
    let greet = function(&server, "greet");
    assert_eq!(greet.invoke::<Value>(&()).await.unwrap(), json!({"greeting": "hello"}));
    sync.delete_async().await;

    let mut failed = InvokeResult::default();
    failed.code = 1;
    failed.error = FunctionError::default();
    failed.error.message = Some("boom".to_owned());
    let failing = server.invoke_function(|_, then| {
        then.ok(&InvokeResponse::InvokeResult(failed));
    });
    let Err(Error::Function(failure)) = greet.invoke::<Value>(&()).await else { panic!() };
    assert_eq!(failure.message(), "boom");
    failing.delete_async().await;

    let mut receipt = InvokeReceipt::default();
    receipt.status = "ok".to_owned();
    server.invoke_function(|_, then| {
        then.ok(&InvokeResponse::InvokeReceipt(receipt));
    });
    assert_eq!(greet.invoke_detached(&()).await.unwrap().receipt().status, "ok");
}

#[tokio::test]
async fn errors_lists_and_reports() {
    let server = MockServer::start_async().await;
    let mut refusal = ErrorBody::default();
    refusal.error_msg = "who are you".to_owned();
    server.delete_function(|when, then| {
        when.function_name("greet");
        then.unauthorized(&refusal);
    });
    let greet = function(&server, "greet");
    let error = greet.delete().await.unwrap_err();
    assert!(error.is_unauthorized() && error.to_string().contains("who are you"), "{error}");

    let mut page = JobPage::default();
    let mut job = Job::default();
    (job.id, job.status) = (1, JobStatus::Fulfilled);
    page.objects = vec![job];
    server.list_function_jobs(|when, then| {
        when.function_name("greet").limit(5).status(&JobStatus::Fulfilled);
        then.ok(&page);
    });
    let mut jobs = greet.jobs().status(JobStatus::Fulfilled).page_size(5).stream();
    assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), 1);
    assert!(jobs.try_next().await.unwrap().is_none());

    let mut report = DebugResult::default();
    report.log = "2018 LOG hello".to_owned();
    server.debug_function(|_, then| {
        then.ok(&report);
    });
    assert_eq!(greet.debug(&()).await.unwrap().log, "2018 LOG hello");
}

#[tokio::test]
async fn what_the_types_cannot_say_is_said_with_the_inner_value() {
    let server = MockServer::start_async().await;
    server.invoke_function(|when, then| {
        when.into_inner().json_body(json!({"data": {}, "sync": true}));
        then.into_inner().status(200).body(r#"{"code": 0, "new": true}"#);
    });
    assert_eq!(function(&server, "greet").invoke::<Value>(&()).await.unwrap(), Value::Null);
}

#[tokio::test]
async fn environments_match_as_themselves() {
    let server = MockServer::start_async().await;
    let get = server.get_function(|when, then| {
        when.function_name("greet").x_hydrogen_env_id("5d6f-0f.2a");
        then.ok(&named("greet"));
    });
    let client = Client::builder().base_url(server.base_url()).token("any").no_proxy().build().unwrap();
    let staging = client.with_environment("5d6f-0f.2a").unwrap();
    assert_eq!(staging.function("greet").unwrap().get().await.unwrap().name, "greet");
    assert!(client.function("greet").unwrap().get().await.unwrap_err().is_not_found());
    get.assert_async().await;
}

#[test]
fn errors_and_jobs_can_be_made() {
    use minapp_cloud_function::{
        TransportErrorKind,
        mock::{ended_job, function_error, platform_error, transport_error},
    };

    let lost = transport_error(TransportErrorKind::TotalTimeout);
    assert!(lost.is_timeout() && lost.is_outcome_unknown(), "{lost}");
    assert!(!transport_error(TransportErrorKind::ConnectionRefused).is_outcome_unknown());
    let refused = platform_error(reqwest::StatusCode::FORBIDDEN, "not for you");
    assert!(refused.is_forbidden() && refused.to_string().contains("not for you"), "{refused}");
    let Error::Function(failure) = function_error("TypeError", "boom") else { panic!() };
    assert_eq!((failure.class(), failure.message()), ("TypeError", "boom"));
    let job = ended_job(7, JobStatus::ExecutionFailed);
    assert!(job.status.has_ended() && job.status.is_failure() && job.finished_at.is_some());
    assert!(JobStatus::Fulfilled.has_ended() && !JobStatus::Fulfilled.is_failure());
    assert!(!JobStatus::Waiting.has_ended() && !JobStatus::default().is_failure());
}
