//! Functions that call functions.

use minapp_emulator::Isolation;
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, has_ended, isolated};

/// Calls what it is told to, and answers with what came of it.
const CALLING: &str = "exports.main = async ({ data: { member, args } }) => {
    try { return { resolved: await BaaS[member](...args) } }
    catch (error) { return { rejected: `${error.name}: ${error.message}` } } }";

async fn calling(isolation: Isolation) -> Platform {
    let platform = Platform::with(isolated(isolation)).await;
    platform.create("test", CALLING).await;
    platform.create("hello", HELLO).await;
    platform.create("echo", "exports.main = async (event) => event").await;
    platform.create("fail", "exports.main = (event, callback) => callback(new TypeError('no'))").await;
    platform
}

async fn call(platform: &Platform, member: &str, args: Value) -> Value {
    let result = platform.invoke(json!({"member": member, "args": args})).await;
    assert_eq!(result["code"], 0, "{result}");
    result["data"].clone()
}

#[tokio::test]
async fn a_function_calls_another() {
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = calling(isolation).await;
        let hello = json!({"code": 0, "data": "hello world", "error": {}});
        for args in [json!(["hello"]), json!(["hello", null]), json!(["hello", {}, true])] {
            assert_eq!(call(&platform, "invoke", args).await, json!({"resolved": hello}));
        }
        let older = call(&platform, "invokeFunction", json!(["hello", {}])).await;
        assert_eq!(older, json!({"resolved": {"data": hello}}));
        let failed = call(&platform, "invoke", json!(["fail", {}])).await;
        let error = json!({"type": "TypeError", "message": "no"});
        assert_eq!(failed, json!({"resolved": {"code": 1, "data": null, "error": error}}));

        let event = call(&platform, "invoke", json!(["echo", {"a": [1, "云\u{0}"]}])).await;
        let event = &event["resolved"]["data"];
        assert_eq!(
            (&event["data"], &event["eventType"]),
            (&json!({"a": [1, "云\u{0}"]}), &json!("cloud_function"))
        );
        assert_eq!(event.get("request"), None);
        let job = platform.job_at(&format!("{FUNCTIONS}echo/job/"), has_ended).await;
        assert_eq!((&job["id"], &job["source"]), (&event["jobId"], &json!("cloud_function")));
        assert_eq!((&job["status"], &job["service_type"]), (&json!("fulfilled"), &json!("time_sensitive")));
    }
}

#[tokio::test]
async fn a_function_does_not_wait_for_one_that_it_calls_without_sync() {
    let platform = calling(Isolation::Warm).await;
    let slow = "exports.main = (event, callback) => setTimeout(callback, 500, null, 'late')";
    platform.create("slow", slow).await;
    let ok = json!({"status": "ok"});
    let answers =
        [("invoke", json!({"resolved": ok})), ("invokeFunction", json!({"resolved": {"data": ok}}))];
    for (member, expected) in answers {
        assert_eq!(call(&platform, member, json!(["slow", {}, false])).await, expected);
    }
    let jobs = format!("{FUNCTIONS}slow/job/");
    assert_eq!(platform.job_at(&jobs, |_| true).await["service_type"], "batch");
    assert_eq!(platform.job_at(&jobs, has_ended).await["status"], "fulfilled");

    // One that is called and not waited for is waited for by the platform, as by Node.
    platform
        .create(
            "forgets",
            "exports.main = (e, callback) => {
        BaaS.invoke('slow').then((result) => console.log(result.data)); callback(null, 1) }",
        )
        .await;
    let debug = platform.send("POST", &format!("{FUNCTIONS}forgets/debug/"), json!({"data": {}})).await.1;
    assert!(debug["log"].as_str().unwrap().ends_with(" LOG late\n"), "{debug}");
}

#[tokio::test]
async fn a_call_that_cannot_be_made_is_rejected() {
    let platform = calling(Isolation::Warm).await;
    let cases = [
        (json!(["nobody"]), "Error: BaaS.invoke: there is no function with the name `nobody`"),
        (
            json!([]),
            "TypeError: BaaS.invoke: the name of the function must be a string that is not empty. Received undefined",
        ),
        (json!(["hello", [1]]), "TypeError: BaaS.invoke: the parameters must be an object. Received [ 1 ]"),
        (json!(["hello", "x"]), "TypeError: BaaS.invoke: the parameters must be an object. Received 'x'"),
    ];
    for (args, expected) in cases {
        assert_eq!(call(&platform, "invoke", args).await, json!({"rejected": expected}));
    }
    let missing = call(&platform, "TableObject", json!([1])).await;
    let why = "Error: BaaS.TableObject is not available: of the BaaS SDK the emulator has invoke and invokeFunction alone";
    assert_eq!(missing, json!({"rejected": why}));
    // A caller of another environment does not find it.
    let elsewhere = |path: &str, body: Value| {
        answer(platform.request("POST", path).header("X-Hydrogen-Env-ID", "staging").json(&body))
    };
    assert_eq!(elsewhere(FUNCTIONS, json!({"name": "test", "function_code": CALLING})).await.0, 201);
    let body = json!({"data": {"member": "invoke", "args": ["hello"]}});
    let rejected = elsewhere(JOBS, body).await.1["data"]["rejected"].clone();
    assert_eq!(rejected, "Error: BaaS.invoke: there is no function with the name `hello`");
}

#[tokio::test]
async fn a_chain_of_calls_has_an_end() {
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = Platform::with(isolated(isolation)).await;
        let code = "exports.main = async () => {
            try { return 1 + (await BaaS.invoke('test')).data } catch (error) { console.log(error.message); return 1 } }";
        platform.create("test", code).await;
        assert_eq!(platform.invoke(json!({})).await["data"], 8, "{isolation:?}");
        assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 8);
        let first = platform.job(has_ended).await;
        let log = platform.http.get(first["user_log_url"].as_str().unwrap()).send().await.unwrap();
        let log = log.text().await.unwrap();
        assert!(log.contains("BaaS.invoke: more than 8 functions have called each other"), "{log}");
    }
}

#[tokio::test]
async fn many_calls_at_once_are_answered_and_too_many_refused() {
    let platform = calling(Isolation::Warm).await;
    let code = "exports.main = async ({ data: { n } }) => {
        const calls = Array.from({ length: n }, () => BaaS.invoke('hello').then((r) => r.data, (e) => e.message));
        const counts = {};
        for (const text of await Promise.all(calls)) counts[text] = (counts[text] || 0) + 1;
        return counts }";
    platform.create("many", code).await;
    let many = async |n: usize| {
        let body = json!({"data": {"n": n}});
        platform.send("POST", &format!("{FUNCTIONS}many/job/"), body).await.1["data"].clone()
    };
    assert_eq!(many(50).await, json!({"hello world": 50}));
    let counts = many(1000).await;
    let refused = counts["BaaS.invoke: more than 100 calls are pending"].as_u64().unwrap_or(0);
    let done = counts["hello world"].as_u64().unwrap_or(0);
    assert!(refused > 0 && done >= 100 && refused + done == 1000, "{counts}");
}
