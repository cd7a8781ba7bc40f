//! Calls that go wrong because a test wants them to.

use std::time::{Duration, Instant};

use minapp_cloud_function::JobStatus;
use minapp_emulator::{Cut, Fault};
use serde_json::{Value, json};

use crate::support::{DEBUG, FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended, head, raw};

const TEST: &str = "/oserve/v1.3/cloud-function/test/";
const V1: &str = "/oserve/v1/cloud-function/job/";

#[tokio::test]
async fn each_operation_can_go_wrong_alone() {
    let platform = Platform::with_function(HELLO).await;
    let operations = [
        ("listFunctions", "GET", FUNCTIONS),
        ("createFunction", "POST", FUNCTIONS),
        ("getFunction", "GET", TEST),
        ("updateFunction", "PATCH", TEST),
        ("deleteFunction", "DELETE", "/oserve/v1.3/cloud-function/unknown/"),
        ("listFunctionJobs", "GET", JOBS),
        ("invokeFunction", "POST", JOBS),
        ("debugFunction", "POST", DEBUG),
        ("invokeFunctionV1", "POST", V1),
        ("authorize", "POST", "/api/oauth2/hydrogen/openapi/authorize/"),
        ("createAccessToken", "POST", "/api/oauth2/access_token/"),
        ("fetchLog", "GET", "/log/ticket_1.log"),
    ];
    for (id, method, path) in operations {
        let fault = Fault::new().status(503).operation(id);
        platform.emulator.faults().add(fault).unwrap();
        for (other, method_of_other, path_of_other) in operations {
            let (status, body) = platform.send(method_of_other, path_of_other, json!({"name": 1})).await;
            assert_eq!(status == 503, other == id, "{other}, when {id} goes wrong: {body}");
        }
        assert_refused(platform.send(method, path, json!({})).await, 503, "a fault that was asked for");
        platform.emulator.faults().clear();
    }
    assert_eq!(platform.get("/docs/nothing").await.0, 404);
}

#[tokio::test]
async fn a_rule_picks_calls_by_what_they_are() {
    let platform = Platform::with_function(HELLO).await;
    platform.create("测试", HELLO).await;
    let other = "/oserve/v1.3/cloud-function/%E6%B5%8B%E8%AF%95/";
    let faults = platform.emulator.faults();

    faults.add(Fault::new().status(500).method("GET")).unwrap();
    assert_eq!((platform.get(TEST).await.0, platform.send("PATCH", TEST, json!({})).await.0), (500, 202));
    faults.clear();

    faults.add(Fault::new().status(500).function("测试")).unwrap();
    assert_eq!((platform.get(other).await.0, platform.get(TEST).await.0), (500, 200));
    for (name, expected) in [("测试", 500), ("test", 200)] {
        assert_eq!(platform.send("POST", V1, json!({"function_name": name})).await.0, expected, "{name}");
    }
    // What is wrong with a body is still said by the call itself.
    assert_refused(platform.send_text("POST", V1, "{").await, 400, "not JSON");
    assert_eq!(platform.get(FUNCTIONS).await.0, 200);
    faults.clear();

    // The first that matches acts; the others are there when it is spent.
    let first = faults.add(Fault::new().status(500).next(1)).unwrap();
    let second = faults.add("status=502,method=GET".parse().unwrap()).unwrap();
    assert_eq!(faults.list().iter().map(|rule| rule.id).collect::<Vec<_>>(), [first, second]);
    assert_eq!((platform.get(TEST).await.0, platform.get(TEST).await.0), (500, 502));
    let left = faults.list();
    assert_eq!((left.len(), left[0].id, left[0].hits), (1, second, 1));
    assert!(faults.remove(second) && !faults.remove(second) && !faults.remove(first));
    assert_eq!(platform.get(TEST).await.0, 200);
}

#[tokio::test]
async fn so_many_calls_go_wrong_as_the_rule_says() {
    let platform = Platform::with_function(HELLO).await;
    let faults = platform.emulator.faults();
    faults.add(Fault::new().status(429).retry_after(7).next(2)).unwrap();
    let response = platform.request("GET", TEST).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["Retry-After"]),
        (429, &"7".parse().unwrap())
    );
    assert_eq!(faults.list()[0].fault, "status=429,retry_after=7,next=1".parse().unwrap());
    assert_eq!((platform.get(TEST).await.0, platform.get(TEST).await.0), (429, 200));
    assert_eq!(faults.list(), []);

    let draw = async |seed| {
        let id = faults.add(Fault::new().status(500).share(0.3, seed)).unwrap();
        let mut drawn = Vec::new();
        for _ in 0..100 {
            drawn.push(platform.get(TEST).await.0 == 500);
        }
        faults.remove(id);
        drawn
    };
    let (one, again, other) = (draw(7).await, draw(7).await, draw(8).await);
    assert_eq!(one, again, "the same seed draws the same lots");
    assert_ne!(one, other);
    let share = one.iter().filter(|hit| **hit).count();
    assert!((15..=45).contains(&share), "{share} of 100");
}

#[tokio::test]
async fn a_connection_is_cut_before_or_after_the_call_is_done() {
    let platform = Platform::with_function(HELLO).await;
    let create = |name: &str| {
        let body = json!({"name": name, "function_code": HELLO});
        platform.request("POST", FUNCTIONS).json(&body).send()
    };
    platform.emulator.faults().add(Fault::new().cut(Cut::Before).method("POST").next(1)).unwrap();
    platform.emulator.faults().add(Fault::new().cut(Cut::After).method("POST").next(1)).unwrap();
    for (name, status) in [("before", 404), ("after", 200)] {
        assert!(create(name).await.unwrap_err().is_request());
        assert_eq!(platform.get(&format!("{FUNCTIONS}{name}/")).await.0, status, "{name}");
    }
    platform.emulator.faults().add(Fault::new().cut(Cut::Before).next(1)).unwrap();
    assert_eq!(raw(&platform, &head(&platform, "GET", TEST)).await, "");
}

#[tokio::test]
async fn a_call_is_held_up() {
    let platform = Platform::with_function(HELLO).await;
    let delay = Duration::from_millis(300);
    platform.emulator.faults().add(Fault::new().delay(delay).next(1)).unwrap();
    platform.emulator.faults().add(Fault::new().delay(delay).status(504).next(1)).unwrap();
    for status in [200, 504] {
        let start = Instant::now();
        assert_eq!(platform.get(TEST).await.0, status);
        assert!(start.elapsed() >= delay, "{:?}", start.elapsed());
    }
}

#[tokio::test]
async fn an_answer_can_be_that_of_a_proxy() {
    let platform = Platform::with_function(HELLO).await;
    let rule = "status=502,next=1,body=<html>a=b, c</html>".parse().unwrap();
    platform.emulator.faults().add(rule).unwrap();
    let response = platform.request("GET", TEST).send().await.unwrap();
    assert_eq!(response.status(), 502);
    assert_eq!(response.headers()["Content-Type"], "text/html; charset=utf-8");
    assert_eq!(response.text().await.unwrap(), "<html>a=b, c</html>");
    for status in [204, 304] {
        platform.emulator.faults().add(Fault::new().status(status).next(1)).unwrap();
        assert_eq!(answer(platform.request("GET", TEST)).await, (status, Value::Null));
    }
    platform.emulator.faults().add(Fault::new().status(401).next(1)).unwrap();
    let response = platform.request("GET", TEST).send().await.unwrap();
    assert_eq!(response.headers()["WWW-Authenticate"], "Bearer");
    // A proxy is out of order for strangers too.
    platform.emulator.faults().add(Fault::new().status(503).next(1)).unwrap();
    let stranger = platform.http.get(format!("{}{TEST}", platform.emulator.base_url()));
    assert_refused(answer(stranger).await, 503, "a fault that was asked for");
}

#[tokio::test]
async fn a_job_can_end_without_running() {
    let platform = Platform::with_function("exports.main = async () => { throw 'it ran' }").await;
    platform.create("other", HELLO).await;
    for (status, text) in [
        (JobStatus::ScheduleFailed, "the job failed to be scheduled"),
        (JobStatus::ExecutionRejected, "the job was rejected before it ran"),
    ] {
        let fault = Fault::new().job(status.clone()).function("test");
        platform.emulator.faults().add(fault).unwrap();
        for path in [JOBS, DEBUG] {
            assert_refused(platform.send("POST", path, json!({})).await, 400, text);
        }
        let receipt = platform.send("POST", JOBS, json!({"sync": false})).await;
        assert_eq!(receipt, (200, json!({"status": "ok"})));
        let other = platform.send("POST", "/oserve/v1.3/cloud-function/other/job/", json!({})).await;
        assert_eq!(other.1["data"], "hello world");
        let list = format!("{JOBS}?status={status}");
        platform.job_at(&format!("{list}&offset=2"), has_ended).await;
        let job = platform.job_at(&list, has_ended).await;
        assert_eq!((&job["started_at"], &job["mem_usage"]), (&json!(null), &json!(0)), "{job}");
        platform.emulator.faults().clear();
    }
    assert_eq!(platform.invoke(json!({})).await["error"]["message"], "it ran");
}

#[test]
fn a_rule_that_makes_no_sense_is_explained() {
    let cases = [
        ("", "nothing happens: give a status, a delay, a cut or a job"),
        ("operation=getFunction", "nothing happens"),
        ("status", "`status` is no `name=value`"),
        ("status=503,", ""),
        ("status=199", "status: must be from 200 to 599"),
        ("status=600", "status: must be from 200 to 599"),
        ("status=lots", "status: invalid type: string \"lots\""),
        ("status=503,status=504", "status: is given twice"),
        ("status=503,wrong=1", "unknown field `wrong`"),
        ("status=503,operation=invoke", "operation: there is no `invoke`; it is one of listFunctions, "),
        ("status=503,method=get", "method: `get` is none of GET, POST, PATCH and DELETE"),
        ("status=503,share=0", "share: must be more than 0"),
        ("status=503,share=1.5", "share: must be more than 0"),
        ("status=503,seed=1", "seed: is of use with `share` only"),
        ("status=503,next=0", "next: must be 1 or more"),
        ("status=503,next=-1", "next: invalid value"),
        ("status=503,cut=before", "give one of them only"),
        ("status=503,job=schedule_failed", "give one of them only"),
        ("cut=between", "cut: unknown variant `between`"),
        ("delay=-1s", "delay: "),
        ("delay=1", "delay: "),
        ("retry_after=1,delay=1s", "are of use with `status` only"),
        ("job=fulfilled", "job: must be schedule_failed or execution_rejected, not fulfilled"),
        ("job=nonsense", "job: must be schedule_failed or execution_rejected, not nonsense"),
        ("job=schedule_failed,delay=1s", "cannot be held up"),
        ("job=schedule_failed,operation=invokeFunction", "leave `operation` and `method` out"),
    ];
    for (rule, text) in cases {
        match rule.parse::<Fault>() {
            Err(error) => assert!(!text.is_empty() && error.to_string().contains(text), "{rule}: {error}"),
            Ok(_) => assert_eq!(text, "", "{rule}"),
        }
    }
    let all = "operation=invokeFunction,method=POST,function=503,share=0.5,seed=18446744073709551615,next=3,\
               delay=1h30m,status=503,retry_after=2,body=";
    let fault: Fault = all.parse().unwrap();
    let json = serde_json::to_value(&fault).unwrap();
    assert_eq!((&json["function"], &json["delay"]), (&json!("503"), &json!("1h 30m")), "{json}");
    assert_eq!(serde_json::from_value::<Fault>(json).unwrap(), fault);
}
