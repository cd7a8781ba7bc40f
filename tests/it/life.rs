//! Whole lives against the emulator: real HTTP, real JavaScript.

use std::{collections::BTreeMap, time::Duration};

use futures_util::future::try_join_all;
use minapp_cloud_function::{
    Client, ClientBuilder, Error, JobSource, JobStatus, Json, RetryPolicy, ServiceType, Timestamp, Trigger,
};
use minapp_emulator::{Emulator, executor::Limits};
use serde_json::{Value, json};

const ECHO: &str = "exports.main = async event => event.data";

async fn start() -> (Emulator, Client) {
    let emulator = Emulator::start().await.unwrap();
    let client = settings(&emulator).token(emulator.token()).build().unwrap();
    (emulator, client)
}

/// Through no proxy but the one of spec/contract/traffic.py, which compares what passes with the document.
fn settings(emulator: &Emulator) -> ClientBuilder {
    let builder = Client::builder().base_url(emulator.base_url());
    match std::env::var("MINAPP_TEST_PROXY") {
        Ok(url) => builder.proxy(url),
        Err(_) => builder.no_proxy(),
    }
}

#[tokio::test]
async fn names_arrive_as_themselves() {
    let (_emulator, client) = start().await;
    for name in ["测试", "a b", "a/b", "100%", "v1.3", "a?b#c", "%2e", "...", "CamelCase", "a+b&c=d", "🦀"]
    {
        assert_eq!(client.create(name, ECHO).await.unwrap().name, name);
        let function = client.function(name).unwrap();
        assert_eq!(function.get().await.unwrap().name, name);
        let said: Value = function.invoke(&json!({"name": name})).await.unwrap();
        assert_eq!(said, json!({"name": name}));
        assert_eq!(function.jobs().collect().await.unwrap().len(), 1, "{name}");
    }
    let names: Vec<_> = client.functions().collect().await.unwrap().into_iter().map(|f| f.name).collect();
    assert_eq!(names.len(), 11);
    assert_eq!(names[0], "🦀", "the newest first");
    client.function("a/b").unwrap().delete().await.unwrap();
    assert!(client.function("a/b").unwrap().get().await.unwrap_err().is_not_found());
    assert_eq!(client.functions().count().await.unwrap(), 10);
}

#[tokio::test]
async fn deploy_creates_and_updates() {
    let (_emulator, client) = start().await;
    let created = client.deploy("greet", "exports.main = async () => 1").await.unwrap();
    let updated = client.deploy("greet", "exports.main = async () => 2").await.unwrap();
    assert_eq!(created.id, updated.id);
    let greet = client.function("greet").unwrap();
    assert_eq!(greet.invoke::<i64>(&()).await.unwrap(), 2);
    let renamed = greet.update().rename("hello").remark("says 2").await.unwrap();
    assert_eq!((renamed.name.as_str(), renamed.remark.as_str()), ("hello", "says 2"));
    assert!(greet.get().await.unwrap_err().is_not_found());
    let jobs = client.function("hello").unwrap().jobs().collect().await.unwrap();
    assert_eq!(jobs.len(), 1, "jobs follow a function that is renamed");
}

#[tokio::test]
#[allow(deprecated)]
async fn the_old_trigger_answers_the_same() {
    let (_emulator, client) = start().await;
    client.create("echo", ECHO).await.unwrap();
    let echo = client.function("echo").unwrap();
    assert_eq!(echo.invoke_v1::<Value>(&json!({"a": 1})).await.unwrap(), json!({"a": 1}));
    let job = echo.invoke_detached_v1(&()).await.unwrap().wait().await.unwrap();
    assert_eq!(job.status(), JobStatus::Fulfilled);
    assert!(client.function("none").unwrap().invoke_v1::<Value>(&()).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn a_failing_function_is_told_apart_and_its_log_can_be_read() {
    let (_emulator, client) = start().await;
    let code = "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")  fot debug\n}";
    client.create("test", code).await.unwrap();
    let test = client.function("test").unwrap();
    let error = test.invoke::<String>(&()).await.unwrap_err();
    let Error::Function(failure) = &error else { panic!("{error:?}") };
    assert_eq!((failure.class(), failure.message()), ("SyntaxError", "Unexpected identifier"));
    let report = test.debug(&()).trigger(Trigger::Timer).await.unwrap();
    assert!(report.error.stack.as_deref().unwrap().starts_with(":2\n"));
    let jobs = test.jobs().status(JobStatus::ExecutionFailed).collect().await.unwrap();
    let sources: Vec<_> = jobs.iter().map(|job| job.source().clone()).collect();
    assert_eq!(sources, [JobSource::Timer, JobSource::OpenApi]);
    assert_eq!(jobs[0].log().await.unwrap(), report.log);
    assert!(
        test.jobs().status(JobStatus::Unknown("new".into())).collect().await.unwrap_err().is_bad_request()
    );
}

#[tokio::test]
async fn a_detached_call_is_waited_for() {
    let (_emulator, client) = start().await;
    let code =
        "exports.main = async event => { await new Promise(r => setTimeout(r, 700)); return event.data }";
    client.create("slow", code).await.unwrap();
    let slow = client.function("slow").unwrap();
    let pending = slow.invoke_detached(&json!({"a": 1})).await.unwrap();
    assert!(pending.wait().timeout(Duration::from_millis(1)).await.unwrap_err().is_timeout());
    let job = pending.wait().await.unwrap();
    assert_eq!((job.status(), job.service_type()), (&JobStatus::Fulfilled, &ServiceType::Batch));
    let time = job.finished_at().unwrap().duration_since(job.started_at().unwrap()).unwrap();
    assert!(time >= Duration::from_millis(700));
    assert!(job.log().await.unwrap().contains("LOG return:  { a: 1 }"));
    assert_eq!(pending.wait().await.unwrap().id(), job.id(), "a second wait returns the same job");
}

#[tokio::test]
async fn a_watch_gives_every_job_as_it_changes() {
    let (_emulator, client) = start().await;
    let code = "exports.main = async event => { await new Promise(r => setTimeout(r, 1500)); return 1 }";
    client.create("slow", code).await.unwrap();
    client.create("echo", ECHO).await.unwrap();
    let slow = client.function("slow").unwrap();
    let since = Timestamp::now().saturating_sub(Duration::from_secs(60));
    let mut watch = slow.watch().since(since).every(Duration::from_millis(100)).start();
    slow.invoke_detached(&()).await.unwrap();
    slow.invoke_detached(&()).await.unwrap();
    let mut seen: BTreeMap<i64, Vec<JobStatus>> = BTreeMap::new();
    while seen.values().filter(|states| states.last() == Some(&JobStatus::Fulfilled)).count() < 2 {
        let job = watch.try_next().await.unwrap().unwrap();
        seen.entry(job.id()).or_default().push(job.status().clone());
    }
    assert_eq!(seen.len(), 2);
    for states in seen.values() {
        assert!(states.contains(&JobStatus::Executing), "{seen:?}");
        let mut once = states.clone();
        once.dedup();
        assert_eq!(&once, states, "a state is given once");
    }
    let quiet = tokio::time::timeout(Duration::from_millis(500), watch.try_next()).await;
    assert!(quiet.is_err(), "nothing more happens");
}

#[tokio::test]
async fn signing_in_by_credentials() {
    let emulator = Emulator::start().await.unwrap();
    let settings = || settings(&emulator).retry(RetryPolicy::never());
    let client = settings().credentials(emulator.client_id(), emulator.client_secret()).build().unwrap();
    client.create("echo", ECHO).await.unwrap();
    let echo = client.function("echo").unwrap();
    let calls = (0..20).map(|number| {
        let echo = echo.clone();
        async move { echo.invoke::<Value>(&json!({"number": number})).await }
    });
    assert_eq!(try_join_all(calls).await.unwrap().len(), 20);
    let stranger = settings().credentials(emulator.client_id(), "wrong").build().unwrap();
    let error = stranger.functions().collect().await.unwrap_err();
    assert!(error.is_unauthorized() && error.to_string().contains("authorize"), "{error}");
    let stranger = settings().token("wrong").build().unwrap();
    assert!(stranger.functions().first().await.unwrap_err().is_unauthorized());
}

#[tokio::test]
async fn environments_are_apart() {
    let (_emulator, client) = start().await;
    let staging = client.with_environment("5d6f0f2a").unwrap();
    staging.create("echo", ECHO).await.unwrap();
    assert_eq!(staging.functions().count().await.unwrap(), 1);
    assert_eq!(client.functions().count().await.unwrap(), 0);
    assert!(client.function("echo").unwrap().invoke::<Json>(&()).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn functions_that_misbehave_end_as_failed_jobs() {
    // Little memory, so that it is used up long before the deadline on a slow machine too.
    let mut limits = Limits::default();
    limits.memory = 16 * 1024 * 1024;
    let emulator =
        Emulator::builder().limits(limits).sync_deadline(Duration::from_secs(3)).start().await.unwrap();
    let client = settings(&emulator).token(emulator.token()).build().unwrap();
    client.create("echo", ECHO).await.unwrap();
    let echo = client.function("echo").unwrap();
    for (name, code, class, status) in [
        ("loop", "exports.main = () => { while (true) {} }", "TimeoutError", JobStatus::DeadlineExceeded),
        ("deep", "exports.main = function f() { return f() + 1 }", "RangeError", JobStatus::ExecutionFailed),
        (
            "bomb",
            "exports.main = () => { const a = []; for (;;) a.push({ a: [1, 2, 3] }) }",
            "Error",
            JobStatus::ExecutionFailed,
        ),
    ] {
        client.create(name, code).await.unwrap();
        let bad = client.function(name).unwrap();
        let (failed, served) = tokio::join!(bad.invoke::<Value>(&()), echo.invoke::<Value>(&json!({"a": 1})));
        assert_eq!(served.unwrap(), json!({"a": 1}));
        let Err(Error::Function(failure)) = failed else { panic!("{name}: {failed:?}") };
        assert_eq!(failure.class(), class, "{name}: {failure}");
        assert_eq!(bad.jobs().first().await.unwrap().unwrap().status(), status, "{name}");
    }
}
