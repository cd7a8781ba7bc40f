//! List, create, get, update, delete, and environments.

use minapp_cloud_function::{CloudFunction, types::FunctionPage};
use minapp_emulator::Emulator;
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused};

const TEST: &str = "/oserve/v1.3/cloud-function/test/";

#[tokio::test]
async fn a_function_is_created_with_all_members() {
    let platform = Platform::start().await;
    let request =
        json!({"name": "come_from_open_API", "function_code": HELLO, "remark": "你好啊，云函数", "x": 1});
    let (status, created) = platform.send("POST", FUNCTIONS, request).await;
    assert_eq!(status, 201, "{created}");
    let expected = json!({
        "audit_status": "approved",
        "created_at": created["created_at"],
        "created_by": "",
        "function_code": HELLO,
        "id": created["id"],
        "name": "come_from_open_API",
        "plan_circle": "P_FREE",
        "remark": "你好啊，云函数",
        "updated_at": created["created_at"],
        "updated_by": "",
    });
    assert_eq!(created, expected);
    assert!(created["created_at"].as_i64().unwrap() > 1_700_000_000, "whole seconds: {created}");
    let (status, got) = platform.get("/oserve/v1.3/cloud-function/come_from_open_API/").await;
    assert_eq!((status, &got), (200, &created));
    serde_json::from_value::<CloudFunction>(got).unwrap();

    // Without a remark it is empty; broken code is taken.
    let second = platform.create("broken", "exports.main = (").await;
    assert_eq!(second["remark"], "");
    assert!(second["id"].as_i64() > created["id"].as_i64());
}

#[tokio::test]
async fn names_are_taken_once() {
    let platform = Platform::with_function(HELLO).await;
    platform.create("other", HELLO).await;
    let again = platform.send("POST", FUNCTIONS, json!({"name": "test", "function_code": "x"})).await;
    assert_refused(again, 400, "there is a function `test` already");
    let renamed = platform.send("PATCH", TEST, json!({"name": "other", "remark": "lost"})).await;
    assert_refused(renamed, 400, "there is a function `other` already");
    // A refusal changes nothing, and a function may keep its name.
    let (status, same) = platform.send("PATCH", TEST, json!({"name": "test"})).await;
    assert_eq!((status, &same["remark"], &same["function_code"]), (202, &json!(""), &json!(HELLO)));
    // Capitals make another name.
    platform.create("Test", HELLO).await;
}

#[tokio::test]
async fn an_update_changes_what_it_names_and_jobs_follow_a_rename() {
    let platform = Platform::with_function(HELLO).await;
    platform.invoke(json!({})).await;
    let (_, before) = platform.get(TEST).await;
    let (status, remarked) = platform.send("PATCH", TEST, json!({"remark": "r"})).await;
    assert_eq!(status, 202);
    assert_eq!((&remarked["remark"], &remarked["function_code"]), (&json!("r"), &json!(HELLO)));
    let (status, renamed) =
        platform.send("PATCH", TEST, json!({"name": "new", "function_code": "bro(ken"})).await;
    assert_eq!(status, 202);
    assert_eq!((&renamed["name"], &renamed["function_code"]), (&json!("new"), &json!("bro(ken")));
    assert_eq!((&renamed["id"], &renamed["created_at"]), (&before["id"], &before["created_at"]));
    assert!(renamed["updated_at"].as_i64() >= before["updated_at"].as_i64());

    assert_refused(platform.get(TEST).await, 404, "`test`");
    assert_refused(platform.get(JOBS).await, 404, "`test`");
    let (_, page) = platform.get("/oserve/v1.3/cloud-function/new/job/").await;
    assert_eq!(page["meta"]["total_count"], 1);
    // The name is free again, and its new owner has no jobs of the old one.
    platform.create("test", HELLO).await;
    let (_, page) = platform.get(JOBS).await;
    assert_eq!(page["meta"]["total_count"], 0);
}

#[tokio::test]
async fn a_deleted_function_is_gone_with_its_jobs() {
    let platform = Platform::with_function(HELLO).await;
    platform.invoke(json!({})).await;
    let response = platform.request("DELETE", TEST).send().await.unwrap();
    assert_eq!(response.status(), 204);
    assert!(response.headers().get("Content-Type").is_none());
    assert_eq!(response.text().await.unwrap(), "");
    assert_refused(answer(platform.request("DELETE", TEST)).await, 404, "`test`");
    assert_refused(platform.get(JOBS).await, 404, "`test`");
    platform.create("test", HELLO).await;
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0);
}

fn names(page: &Value) -> Vec<&str> {
    page["objects"].as_array().unwrap().iter().map(|function| function["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn functions_are_listed_newest_first_in_pages() {
    let platform = Platform::start().await;
    let (_, empty) = platform.get(FUNCTIONS).await;
    let none = json!({"limit": 20, "next": null, "offset": 0, "previous": null, "total_count": 0});
    assert_eq!(empty, json!({"meta": none, "objects": []}));
    for i in 0..5 {
        platform.create(&format!("f{i}"), HELLO).await;
    }
    // The rows, and the queries of the pages next to them.
    let cases = [
        ("", vec!["f4", "f3", "f2", "f1", "f0"], None, None),
        ("?limit=2", vec!["f4", "f3"], Some("?limit=2&offset=2"), None),
        ("?limit=2&offset=2", vec!["f2", "f1"], Some("?limit=2&offset=4"), Some("?limit=2&offset=0")),
        ("?limit=2&offset=1", vec!["f3", "f2"], Some("?limit=2&offset=3"), Some("?limit=2&offset=0")),
        ("?limit=2&offset=4", vec!["f0"], None, Some("?limit=2&offset=2")),
        ("?limit=1000&offset=7", vec![], None, Some("?limit=1000&offset=0")),
    ];
    for (query, expected, next, previous) in cases {
        let (status, page) = platform.get(&format!("{FUNCTIONS}{query}")).await;
        assert_eq!((status, names(&page)), (200, expected), "{query}");
        let path = |query: Option<&str>| query.map(|query| format!("{FUNCTIONS}{query}"));
        assert_eq!(page["meta"]["next"], json!(path(next)), "{query}");
        assert_eq!(page["meta"]["previous"], json!(path(previous)), "{query}");
        assert_eq!(page["meta"]["total_count"], 5);
        serde_json::from_value::<FunctionPage>(page).unwrap();
    }
    let bad =
        ["limit=0", "limit=-1", "limit=1001", "limit=x", "limit=", "limit=1.5", "offset=-1", "offset=x"];
    for query in bad {
        let name = query.split('=').next().unwrap();
        assert_refused(platform.get(&format!("{FUNCTIONS}?{query}")).await, 400, &format!("{name}: "));
    }
}

#[tokio::test]
async fn environments_know_nothing_of_each_other() {
    let code = "exports.main = async (event) => ['a', event.env]";
    let platform = Platform::with_function(&code.replace("'a'", "'production'")).await;
    let within = |method: &str, path: &str| platform.request(method, path).header("X-Hydrogen-Env-ID", "e1");
    assert_refused(answer(within("GET", TEST)).await, 404, "`test`");
    let body = json!({"name": "test", "function_code": code.replace("'a'", "'test'")});
    assert_eq!(answer(within("POST", FUNCTIONS).json(&body)).await.0, 201);

    let (_, result) = answer(within("POST", JOBS).json(&json!({}))).await;
    assert_eq!(result["data"], json!(["test", {"id": "e1", "name": "e1"}]));
    assert_eq!(platform.invoke(json!({})).await["data"], json!(["production", null]));
    assert_eq!(answer(within("GET", JOBS)).await.1["meta"]["total_count"], 1);
    assert_eq!(answer(within("GET", FUNCTIONS)).await.1["meta"]["total_count"], 1);
    assert_eq!(answer(within("DELETE", TEST)).await.0, 204);
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 1);

    let unnamed = platform.request("GET", FUNCTIONS).header("X-Hydrogen-Env-ID", "");
    assert_refused(answer(unnamed).await, 400, "X-Hydrogen-Env-ID");
}

#[tokio::test]
async fn names_are_folded_when_told() {
    let platform = Platform::with(Emulator::builder().fold_names(true)).await;
    let created = platform.create("come_from_open_API", HELLO).await;
    assert_eq!(created["name"], "come_from_open_api");
    let path = "/oserve/v1.3/cloud-function/come_from_open_api/";
    let (_, renamed) = platform.send("PATCH", path, json!({"name": "modify_from_open_API"})).await;
    assert_eq!(renamed["name"], "modify_from_open_api");
}
