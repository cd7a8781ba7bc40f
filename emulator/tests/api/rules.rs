//! The platform's rules: how many functions run at once, and how many requests are taken.

use std::num::NonZeroU32;
use std::time::Duration;

use minapp_cloud_function::types::PlanCircle;
use minapp_emulator::Emulator;
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended, patient};

/// Runs for as long as a test looks, unless it is told how long.
const LONG: &str = "exports.main = (e, callback) => setTimeout(callback, e.data.ms || 250000, null, 'done')";

/// One whose functions are `P_PERSONAL`, with so many of them running as may.
async fn full() -> Platform {
    let platform = Platform::with(patient().plan(PlanCircle::PPersonal)).await;
    assert_eq!(platform.create("test", LONG).await["plan_circle"], "P_PERSONAL");
    for _ in 0..10 {
        assert_eq!(platform.send("POST", JOBS, json!({"sync": false})).await.0, 200);
    }
    platform.job_at(&format!("{JOBS}?status=executing&offset=9"), |_| true).await;
    platform
}

/// Sends what finds no place, and lets it wait its time by moving the clock.
async fn send_in_vain(platform: &Platform, path: &str) -> (u16, Value) {
    let mut call = tokio::spawn(answer(platform.request("POST", path).json(&json!({"data": {}}))));
    loop {
        tokio::select! {
            answer = &mut call => return answer.unwrap(),
            () = tokio::time::sleep(Duration::from_millis(20)) => {
                platform.emulator.advance(Duration::from_secs(1)).unwrap();
            }
        }
    }
}

async fn count(platform: &Platform, status: &str) -> Value {
    platform.get(&format!("{JOBS}?status={status}")).await.1["meta"]["total_count"].clone()
}

#[tokio::test]
async fn a_call_that_finds_no_place_in_time_has_not_run() {
    let platform = full().await;
    platform.create("other", "exports.main = async () => 'ran'").await;
    let jobs = format!("{FUNCTIONS}other/job/");
    for path in [&jobs, &format!("{FUNCTIONS}other/debug/")] {
        assert_refused(send_in_vain(&platform, path).await, 400, "the job failed to be scheduled");
        let job = platform.job_at(&jobs, has_ended).await;
        assert_eq!((&job["status"], &job["started_at"]), (&json!("schedule_failed"), &json!(null)), "{job}");
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert_eq!((log.status().as_u16(), log.text().await.unwrap()), (200, String::new()));
    }
    // Nobody waits for this one, so it still does.
    platform.send("POST", &jobs, json!({"sync": false})).await;
    assert_eq!(platform.job_at(&jobs, |job| !has_ended(job)).await["status"], "waiting");
    assert_eq!(count(&platform, "executing").await, 10);

    // Another environment has places of its own.
    let elsewhere = |method: &str, path: &str, body: Value| {
        answer(platform.request(method, path).header("X-Hydrogen-Env-ID", "staging").json(&body))
    };
    assert_eq!(elsewhere("POST", FUNCTIONS, json!({"name": "test", "function_code": HELLO})).await.0, 201);
    assert_eq!(elsewhere("POST", JOBS, json!({})).await.1["data"], "hello world");
}

#[tokio::test]
async fn a_job_that_waits_runs_when_another_ends() {
    let platform = Platform::with(patient().plan(PlanCircle::PPersonal)).await;
    platform.create("test", LONG).await;
    for i in 0..12 {
        // One that ends, nine that go on, and two that have to wait.
        let ms = if i == 0 || i > 9 { 1 } else { 250000 };
        platform.send("POST", JOBS, json!({"sync": false, "data": {"ms": ms}})).await;
    }
    platform.job_at(&format!("{JOBS}?status=fulfilled&offset=2"), |_| true).await;
    platform.job_at(&format!("{JOBS}?status=executing&offset=8"), |_| true).await;
    assert_eq!(count(&platform, "executing").await, 9);
}

#[tokio::test]
async fn a_hundred_of_the_smaller_size_run_at_once() {
    let platform = Platform::with_function(LONG).await;
    for _ in 0..100 {
        platform.send("POST", JOBS, json!({"sync": false})).await;
    }
    platform.job_at(&format!("{JOBS}?status=executing&offset=99"), |_| true).await;
    assert_refused(send_in_vain(&platform, JOBS).await, 400, "the job failed to be scheduled");
}

#[tokio::test]
async fn the_larger_size_has_twice_the_memory() {
    let code = "exports.main = async (event) => {
        const all = Array.from({length: event.data.mib}, () => new Uint8Array(1024 * 1024))
        return [event.memoryLimitInMB, all.length]
    }";
    for (plan, limit) in [(PlanCircle::PFree, 128), (PlanCircle::PPersonal, 256)] {
        let platform = Platform::with(patient().plan(plan)).await;
        platform.create("test", code).await;
        let most = limit - 20;
        assert_eq!(platform.invoke(json!({"mib": most})).await["data"], json!([limit, most]));
        let error = platform.invoke(json!({"mib": limit + 20})).await["error"]["message"].clone();
        assert!(error.as_str().unwrap().contains("out of memory"), "{error}");
    }
}

#[tokio::test]
async fn other_sizes_are_not_documented() {
    let error = Emulator::builder().plan(PlanCircle::PEnterprise).start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert!(error.to_string().contains("P_ENTERPRISE are not documented: choose P_FREE or P_PERSONAL"));
}

#[tokio::test]
async fn a_quota_that_is_used_up_says_when_to_come_again() {
    let quota = NonZeroU32::new(3).unwrap();
    let platform = Platform::with(Emulator::builder().quota(quota)).await;
    for _ in 0..3 {
        assert_eq!(platform.get(FUNCTIONS).await.0, 200);
    }
    let refused = platform.request("GET", FUNCTIONS).send().await.unwrap();
    let seconds: u64 = refused.headers()["Retry-After"].to_str().unwrap().parse().unwrap();
    // One comes back every 20 seconds.
    assert!((1..=20).contains(&seconds), "{seconds}");
    assert_refused(platform.get(FUNCTIONS).await, 429, "the quota of 3 requests in a minute is used up");
    let stranger = platform.http.get(format!("{}{FUNCTIONS}", platform.emulator.base_url()));
    assert_refused(answer(stranger).await, 401, "credentials");
}
