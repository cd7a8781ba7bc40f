//! What is refused, and in which words.

use serde_json::json;

use crate::support::{DEBUG, FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused};

const TEST: &str = "/oserve/v1.3/cloud-function/test/";
const V1: &str = "/oserve/v1/cloud-function/job/";

#[tokio::test]
async fn every_operation_needs_a_token() {
    let platform = Platform::with_function(HELLO).await;
    let operations = [
        ("GET", FUNCTIONS),
        ("POST", FUNCTIONS),
        ("GET", TEST),
        ("PATCH", TEST),
        ("DELETE", TEST),
        ("GET", JOBS),
        ("POST", JOBS),
        ("POST", DEBUG),
        ("POST", V1),
    ];
    for (method, path) in operations {
        for credentials in
            [None, Some("Bearer wrong"), Some("Bearer"), Some("Basic local-token"), Some("local-token")]
        {
            let url = format!("{}{path}", platform.emulator.base_url());
            let mut request = platform.http.request(method.parse().unwrap(), url).body("{}");
            if let Some(credentials) = credentials {
                request = request.header("Authorization", credentials);
            }
            let response = request.try_clone().unwrap().send().await.unwrap();
            assert_eq!(response.headers()["WWW-Authenticate"], "Bearer");
            assert_refused(answer(request).await, 401, "credentials");
        }
    }
    assert_eq!(platform.get(TEST).await.0, 200, "nothing was changed");
    let url = format!("{}{TEST}", platform.emulator.base_url());
    let lower =
        platform.http.get(url).header("Authorization", format!("bearer {}", platform.emulator.token()));
    assert_eq!(answer(lower).await.0, 200);
}

#[tokio::test]
async fn there_is_nothing_elsewhere() {
    let platform = Platform::with_function(HELLO).await;
    for path in ["/nothing/", "/oserve/v1.3/", "/oserve/v1.3/cloud-function/test/job/1/"] {
        assert_refused(platform.get(path).await, 404, path);
    }
    for (method, path) in [
        ("PUT", TEST),
        ("DELETE", FUNCTIONS),
        ("GET", V1),
        ("PATCH", JOBS),
        ("GET", "/api/oauth2/access_token/"),
    ] {
        let response = platform.request(method, path).send().await.unwrap();
        assert!(response.headers().contains_key("Allow"), "{method} {path}");
        assert_refused(answer(platform.request(method, path)).await, 405, method);
    }
    let unknown = "/oserve/v1.3/cloud-function/unknown/";
    for (method, path) in
        [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("GET", "job/"), ("POST", "job/"), ("POST", "debug/")]
    {
        let refused = platform.send(method, &format!("{unknown}{path}"), json!({})).await;
        assert_refused(refused, 404, "there is no function `unknown`");
    }
    let refused = platform.send("POST", V1, json!({"function_name": "unknown"})).await;
    assert_refused(refused, 404, "there is no function `unknown`");
}

#[tokio::test]
async fn bodies_that_do_not_fit_are_explained() {
    let platform = Platform::with_function(HELLO).await;
    let cases = [
        ("POST", FUNCTIONS, "", "the body is empty"),
        ("POST", JOBS, "", "send a JSON object, `{}` at the least"),
        ("POST", JOBS, " \n", "the body is empty"),
        ("POST", DEBUG, "", "the body is empty"),
        ("POST", V1, "", "the body is empty"),
        ("POST", JOBS, "{", "not JSON: EOF"),
        ("POST", JOBS, "{'data': {}}", "not JSON: key must be a string at line 1 column 2"),
        ("POST", JOBS, "{} {}", "not JSON: trailing characters"),
        ("POST", JOBS, "data=1", "not JSON"),
        ("POST", JOBS, "[{}, true]", "must be a JSON object"),
        ("POST", FUNCTIONS, r#"["code", "name"]"#, "must be a JSON object"),
        ("POST", JOBS, "null", "must be a JSON object"),
        ("POST", FUNCTIONS, "{}", "missing field `"),
        ("POST", FUNCTIONS, r#"{"function_code": "x"}"#, "missing field `name`"),
        ("POST", FUNCTIONS, r#"{"name": "n"}"#, "missing field `function_code`"),
        ("POST", FUNCTIONS, r#"{"name": "", "function_code": "x"}"#, "name: must not be empty"),
        ("POST", FUNCTIONS, r#"{"name": "n", "function_code": ""}"#, "function_code: must not be empty"),
        ("POST", FUNCTIONS, r#"{"name": 5, "function_code": ""}"#, "name: invalid type: integer `5`"),
        ("POST", FUNCTIONS, r#"{"name": null, "function_code": "x"}"#, "name: must not be null"),
        ("PATCH", TEST, r#"{"remark": null}"#, "remark: must not be null"),
        ("POST", JOBS, r#"{"sync": null}"#, "sync: must not be null"),
        ("POST", DEBUG, r#"{"subject": null}"#, "subject: must not be null"),
        ("PATCH", TEST, r#"{"name": ""}"#, "name: must not be empty"),
        ("PATCH", TEST, r#"{"function_code": ""}"#, "function_code: must not be empty"),
        ("PATCH", TEST, r#"{"remark": []}"#, "remark: invalid type: sequence"),
        ("PATCH", TEST, "", "the body is empty"),
        ("POST", JOBS, r#"{"sync": "false"}"#, "sync: invalid type: string"),
        ("POST", JOBS, r#"{"data": [1]}"#, "data: must be a JSON object"),
        ("POST", JOBS, r#"{"data": "{}"}"#, "data: must be a JSON object"),
        ("POST", DEBUG, r#"{"data": 0}"#, "data: must be a JSON object"),
        ("POST", DEBUG, r#"{"subject": "SDK"}"#, "subject: no such value `SDK`; it is one of sdk, "),
        ("POST", DEBUG, r#"{"subject": 1}"#, "subject: invalid type"),
        ("POST", DEBUG, r#"{"subject": "flex_schema"}"#, "schema_id: required when"),
        ("POST", DEBUG, r#"{"subject": "flex_schema", "schema_id": "1"}"#, "schema_id: invalid type"),
        (
            "POST",
            DEBUG,
            r#"{"subject": "flex_schema", "schema_id": 1e3}"#,
            "schema_id: invalid type: floating",
        ),
        (
            "POST",
            DEBUG,
            r#"{"subject": "flex_schema", "schema_id": 9223372036854775808}"#,
            "schema_id: invalid value: integer `9223372036854775808`",
        ),
        ("POST", DEBUG, r#"{"schema_id": 123456789012345678901234567890}"#, "schema_id: invalid"),
        ("POST", JOBS, r#"{"data": {}, "data": []}"#, "data: must be a JSON object"),
        (
            "POST",
            FUNCTIONS,
            r#"{"name": "n\ud83d", "function_code": "x"}"#,
            "name: must not have half of a surrogate",
        ),
        ("PATCH", TEST, r#"{"name": "\ud83d"}"#, "name: must not have half of a surrogate pair"),
        (
            "POST",
            V1,
            r#"{"function_name": "\ud83d"}"#,
            "function_name: must not have half of a surrogate pair",
        ),
        ("POST", V1, r#"{"data": {}}"#, "missing field `function_name`"),
        ("POST", V1, r#"{"function_name": ""}"#, "function_name: must not be empty"),
        ("POST", V1, r#"{"function_name": "test", "data": []}"#, "data: must be a JSON object"),
    ];
    for (method, path, body, text) in cases {
        let (status, refusal) = platform.send_text(method, path, body).await;
        assert_eq!(status, 400, "{body}: {refusal}");
        assert_refused((status, refusal), 400, text);
    }
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0, "a refused call is no job");
    let invalid = platform.request("POST", FUNCTIONS).body(b"{\"name\": \"\xff\"}".to_vec());
    assert_refused(answer(invalid).await, 400, "not JSON");
}

#[tokio::test]
async fn bodies_may_have_4_mib() {
    let platform = Platform::with_function(HELLO).await;
    let body = format!("{{}}{}", " ".repeat(4 * 1024 * 1024 - 2));
    assert_eq!(platform.send_text("POST", JOBS, &body).await.1["data"], "hello world");
    assert_refused(platform.send_text("POST", JOBS, &(body + " ")).await, 413, "4194304 bytes");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_told_the_limit_of_its_own_route() {
    let platform = Platform::start().await;
    for (path, limit) in [("/_emulator/clock", 4 << 20), ("/_emulator/seed", 64 << 20)] {
        let body = vec![b' '; limit + 1];
        let url = format!("{}{path}", platform.emulator.base_url());
        let refused = answer(platform.http.post(url).body(body)).await;
        assert_refused(refused, 413, &format!("may have {limit} bytes"));
    }
}
