//! A wait returns the job of its own call, or says that it cannot know: against the emulator, where each run
//! logs and returns what its call sent.

use std::{collections::HashSet, time::Duration};

use futures_util::future::join_all;
use minapp_cloud_function::{Client, Error, Function, FunctionJob};
use minapp_emulator::Emulator;
use serde_json::{Value, json};

const ECHO: &str = "exports.main = async event => { console.log(event.data.id); return event.data.id }";

/// An emulator, and a function of two clients that know nothing of each other.
async fn start() -> (Emulator, Function, Function) {
    let emulator = Emulator::start().await.unwrap();
    let function = || {
        let builder = Client::builder().base_url(emulator.base_url()).token(emulator.token()).no_proxy();
        builder.build().unwrap().function("echo").unwrap()
    };
    let (own, other) = (function(), function());
    own.client().deploy("echo", ECHO).await.unwrap();
    (emulator, own, other)
}

/// Calls the function, and checks that the job is the call's own if there is one.
async fn call(function: &Function, id: &str, correlate: bool) -> Result<FunctionJob, Error> {
    let call = function.invoke_detached(&json!({"id": id}));
    let call = if correlate { call.correlate_by("id") } else { call };
    let job = call.await.unwrap().wait().await?;
    let log = job.log().await.unwrap();
    assert!(log.contains(&format!("LOG return:  {id}")), "{id} got the job of another call: {log}");
    Ok(job)
}

/// Another caller, until it is aborted.
fn disturb(function: Function) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        for number in 0..100_000 {
            drop(function.invoke_detached(&json!({"id": format!("other-{number:08}")})).await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    })
}

fn ids(jobs: &[Result<FunctionJob, Error>]) -> HashSet<i64> {
    jobs.iter().filter_map(|job| job.as_ref().ok()).map(|job| job.id()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_at_once_are_found_by_a_value() {
    for is_disturbed in [false, true] {
        let (_emulator, own, other) = start().await;
        let other = is_disturbed.then(|| disturb(other));
        let names: Vec<_> = (0..200).map(|number| format!("call-{number:08}")).collect();
        let jobs = join_all(names.iter().map(|name| call(&own, name, true))).await;
        assert!(jobs.iter().all(Result::is_ok), "{:?}", jobs.iter().find(|job| job.is_err()));
        assert_eq!(ids(&jobs).len(), 200, "each job is handed out once");
        other.inspect(|task| task.abort());
    }
}

#[tokio::test]
async fn two_hundred_at_once_are_never_guessed() {
    let (_emulator, own, _other) = start().await;
    let names: Vec<_> = (0..200).map(|number| format!("call-{number:08}")).collect();
    let jobs = join_all(names.iter().map(|name| call(&own, name, false))).await;
    let found = ids(&jobs).len();
    let unsure = jobs.iter().filter_map(|job| job.as_ref().err());
    for error in unsure.clone() {
        let Error::Wait(wait) = error else { panic!("{error:?}") };
        assert!(error.is_ambiguous() && !error.is_timeout() && error.is_outcome_unknown(), "{error}");
        assert!(wait.candidates().len() > 1, "{error}");
        assert!(error.to_string().contains("correlate_by"), "{error}");
    }
    assert_eq!(found + unsure.count(), 200, "each job is handed out once");
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_in_sequence_are_found_without_a_value() {
    let (_emulator, own, _other) = start().await;
    let mut seen = HashSet::new();
    for number in 0..20 {
        let job = call(&own, &format!("call-{number:08}"), false).await.unwrap();
        assert!(seen.insert(job.id()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_in_sequence_with_another_caller() {
    let (_emulator, own, other) = start().await;
    let other = disturb(other);
    for number in 0..10 {
        if let Err(error) = call(&own, &format!("call-{number:08}"), false).await {
            assert!(error.is_ambiguous(), "{error}");
        }
        call(&own, &format!("sure-{number:08}"), true).await.unwrap();
    }
    other.abort();
}

#[tokio::test]
async fn listing_first_excludes_older_jobs() {
    let (_emulator, own, other) = start().await;
    other.invoke_detached(&json!({"id": "somebody else's"})).await.unwrap();
    let pending = own.invoke_detached(&json!({"id": "mine"})).list_first().await.unwrap();
    let job = pending.wait().await.unwrap();
    assert!(job.log().await.unwrap().contains("LOG return:  mine"));
    other.invoke_detached(&json!({"id": "somebody else's"})).await.unwrap();
    let pending = own.client().function("echo").unwrap().invoke_detached(&json!({"id": "mine"}));
    let (pending, _) = tokio::join!(pending, other.invoke_detached(&json!({"id": "somebody else's"})));
    let error = pending.unwrap().wait().await.unwrap_err();
    assert!(error.is_ambiguous(), "without it, both may be: {error}");
}

#[tokio::test]
async fn what_other_waits_of_the_client_claim_is_left_out() {
    let (_emulator, own, _other) = start().await;
    let (sure, other) = tokio::join!(call(&own, "call-00000001", true), call(&own, "call-00000002", false));
    assert_ne!(sure.unwrap().id(), other.unwrap().id());
}

#[tokio::test]
async fn the_value_is_looked_for_in_the_argument_alone() {
    let (_emulator, own, other) = start().await;
    // Others that log the very text, and have it in a string and deeper in their argument.
    let text = "id: 'mine-0000001'";
    for argument in [
        json!({"id": text}),
        json!({"id": "x", "deep": {"id": "mine-0000001"}}),
        json!({"id": format!("2026-01-01T00:00:00.000Z LOG event.data:  {{ {text} }}")}),
        json!({"id": format!("', {text}, a: '\", `"), "list": [text, {"id": "mine-0000001"}]}),
    ] {
        other.invoke_detached(&argument).await.unwrap();
    }
    call(&own, "mine-0000001", true).await.unwrap();
    // Arguments of any size and form.
    let big: Vec<u32> = (0..500).collect();
    let argument = json!({"big": big, "深": {"a": {"b": {"c": [1]}}}, "s": "it's \"so\" `and`\n}, id: '1'",
        "order-id": 123_456_789, "id": "last-of-all"});
    for member in ["order-id", "id"] {
        let job = own.invoke_detached(&argument).correlate_by(member).await.unwrap().wait().await;
        if member == "order-id" {
            assert!(job.unwrap().log().await.unwrap().contains("LOG return:  last-of-all"));
        }
    }
}

#[tokio::test]
async fn a_value_that_is_not_unique_is_noticed() {
    let (_emulator, own, _other) = start().await;
    let argument = json!({"id": "twice-twice"});
    let first = own.invoke_detached(&argument).correlate_by("id").await.unwrap();
    let second = own.invoke_detached(&argument).correlate_by("id").await.unwrap();
    while own.jobs().collect().await.unwrap().iter().filter(|job| job.log_url().is_some()).count() < 2 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for pending in [first, second] {
        let error = pending.wait().await.unwrap_err();
        assert!(error.is_ambiguous() && error.to_string().contains("no other call has"), "{error}");
    }
}

#[tokio::test]
async fn a_member_that_cannot_tell_calls_apart_is_refused_before_anything_is_sent() {
    let server = crate::support::Server::json(200, &json!({"status": "ok"})).await;
    let function = server.function("echo");
    for (argument, member, text) in [
        (json!({"id": "12345678"}), "no", "no such member"),
        (json!({"deep": {"id": "12345678"}}), "id", "no such member"),
        (json!(null), "id", "no such member"),
        (json!({"id": "1234567"}), "id", "8 to 64"),
        (json!({"id": 1_234_567}), "id", "8 to 64"),
        (json!({"id": "x".repeat(65)}), "id", "8 to 64"),
        (json!({"id": "it's it's"}), "id", "ASCII letters"),
        (json!({"id": "a b c d e f"}), "id", "ASCII letters"),
        (json!({"id": 12_345_678.5}), "id", "ASCII letters"),
        (json!({"id": 9_007_199_254_740_992_u64}), "id", "ASCII letters"),
        (json!({"id": ["12345678"]}), "id", "ASCII letters"),
        (json!({"a b": "12345678"}), "a b", "name a member"),
        (json!({"": "12345678"}), "", "name a member"),
    ] {
        let error = function.invoke_detached(&argument).correlate_by(member).await.unwrap_err();
        assert!(error.is_input() && error.to_string().contains(text), "{argument}: {error}");
    }
    assert!(function.invoke_detached(&1).correlate_by("id").await.unwrap_err().is_input());
    assert!(server.requests().is_empty());
    let argument = json!({"id": "0d9a6f2e-5c52-4b8e-9a53-0123456789ab"});
    function.invoke_detached(&argument).correlate_by("id").await.unwrap();
    let sent: Value = server.only_request().json();
    assert_eq!(sent["data"], argument, "the argument goes out as it is");
}
