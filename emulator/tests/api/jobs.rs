//! The list of jobs, and their logs.

use std::time::Duration;

use minapp_cloud_function::types::JobPage;
use minapp_emulator::Emulator;
use minapp_emulator::executor::Limits;
use serde_json::{Value, json};

use crate::support::{DEBUG, HELLO, JOBS, Platform, answer, assert_refused, has_ended, patient};

#[tokio::test]
async fn a_job_is_a_record_of_its_run() {
    let platform = Platform::with_function(HELLO).await;
    platform.invoke(json!({})).await;
    let (_, page) = platform.get(JOBS).await;
    let job = &page["objects"][0];
    let expected = json!({
        "created_at": job["created_at"],
        "finished_at": job["finished_at"],
        "id": job["id"],
        "mem_usage": job["mem_usage"],
        "service_type": "time_sensitive",
        "source": "open_api",
        "started_at": job["started_at"],
        "status": "fulfilled",
        "user_log_url": job["user_log_url"],
    });
    assert_eq!(job, &expected);
    assert!(job["mem_usage"].as_u64().unwrap() > 10_000, "{job}");
    let page: JobPage = serde_json::from_value(page.clone()).unwrap();
    let job = &page.objects[0];
    let (started, finished) = (job.started_at.unwrap(), job.finished_at.unwrap());
    assert!(job.created_at <= started && started <= finished, "{job:?}");
    assert!(finished.duration_since(job.created_at).unwrap() > Duration::ZERO, "in microseconds: {job:?}");
}

#[tokio::test]
async fn a_job_waits_and_executes_before_it_ends() {
    let mut limits = Limits::default();
    limits.concurrency = 1;
    let platform = Platform::with(patient().limits(limits)).await;
    // The second waits for the only place, as long as the test looks.
    platform.create("test", "exports.main = (e, callback) => setTimeout(callback, 250000, null)").await;
    for _ in 0..2 {
        platform.send("POST", JOBS, json!({"sync": false})).await;
    }
    let executing = platform.job_at(&format!("{JOBS}?status=executing"), |_| true).await;
    let waiting = platform.job_at(&format!("{JOBS}?status=waiting"), |_| true).await;
    assert!(waiting["id"].as_i64() > executing["id"].as_i64(), "first come, first served");
    let members: Vec<_> = waiting.as_object().unwrap().iter().filter(|(_, value)| !value.is_null()).collect();
    assert_eq!(members.len(), 5, "what cannot be known is null or missing: {waiting}");
    assert!(executing["started_at"].is_number(), "{executing}");
    for unknown in ["finished_at", "mem_usage", "user_log_url"] {
        assert!(executing[unknown].is_null(), "{executing}");
    }
    serde_json::from_value::<JobPage>(platform.get(JOBS).await.1).unwrap();
}

#[tokio::test]
async fn jobs_are_filtered() {
    let platform =
        Platform::with_function("exports.main = async (e) => { if (e.data.fail) throw 1; return 1 }").await;
    platform.invoke(json!({})).await;
    platform.invoke(json!({"fail": true})).await;
    platform.debug(json!({"subject": "timer"})).await;
    platform.send("POST", JOBS, json!({"sync": false})).await;
    platform.job(has_ended).await;
    let (_, page) = platform.get(JOBS).await;
    let ids: Vec<_> =
        page["objects"].as_array().unwrap().iter().map(|job| job["id"].as_i64().unwrap()).collect();
    assert!(ids.is_sorted_by(|a, b| a > b) && ids.len() == 4, "newest first: {ids:?}");
    let time = |at: usize| page["objects"][at]["created_at"].as_f64().unwrap();
    let (first, last) = (time(3), time(0));

    let cases = [
        ("source=open_api".to_owned(), vec![0, 2, 3]),
        ("source=timer".into(), vec![1]),
        ("source=sdk".into(), vec![]),
        ("status=execution_failed".into(), vec![2]),
        ("status=fulfilled".into(), vec![0, 1, 3]),
        ("service_type=batch".into(), vec![0]),
        ("service_type=time_sensitive&source=open_api&status=fulfilled".into(), vec![3]),
        (format!("created_at__gte={}", first.floor()), vec![0, 1, 2, 3]),
        (format!("created_at__lte={}", last.ceil()), vec![0, 1, 2, 3]),
        (format!("created_at__gte={}", last.floor() + 1.0), vec![]),
        (format!("created_at__lte={}", first.ceil() - 1.0), vec![]),
        ("created_at__gte=-5&created_at__lte=9223372036854775807".into(), vec![0, 1, 2, 3]),
        ("unknown=x".into(), vec![0, 1, 2, 3]),
    ];
    for (query, expected) in cases {
        let (status, page) = platform.get(&format!("{JOBS}?{query}")).await;
        let found: Vec<_> =
            page["objects"].as_array().unwrap().iter().map(|job| job["id"].as_i64().unwrap()).collect();
        let expected: Vec<_> = expected.into_iter().map(|at: usize| ids[at]).collect();
        assert_eq!((status, &found), (200, &expected), "{query}");
        assert_eq!(page["meta"]["total_count"], expected.len(), "{query}");
    }
    for query in [
        "source=SDK",
        "source=",
        "status=done",
        "service_type=sync",
        "created_at__gte=1.5",
        "created_at__lte=today",
        "created_at__lte=99999999999999999999",
        "limit=0",
        "limit=1001",
        "offset=-1",
    ] {
        let name = query.split('=').next().unwrap();
        assert_refused(platform.get(&format!("{JOBS}?{query}")).await, 400, &format!("{name}: "));
    }
}

#[tokio::test]
async fn pages_of_jobs_lead_to_each_other_with_their_filters() {
    let platform = Platform::with_function(HELLO).await;
    for i in 0..7 {
        platform.debug(json!({"subject": if i == 3 { "timer" } else { "open_api" }})).await;
    }
    let mut path = format!("{JOBS}?source=open_api&x=a%26b%20c&limit=2");
    let (mut ids, mut back) = (Vec::new(), Value::Null);
    for expected in
        ["?limit=2&offset=2&source=open_api&x=a%26b+c", "?limit=2&offset=4&source=open_api&x=a%26b+c", ""]
    {
        let (_, page) = platform.get(&path).await;
        ids.extend(page["objects"].as_array().unwrap().iter().map(|job| job["id"].as_i64().unwrap()));
        assert_eq!(page["meta"]["total_count"], 6);
        back = page["meta"]["previous"].clone();
        match page["meta"]["next"].as_str() {
            Some(next) => assert_eq!(next, format!("{JOBS}{expected}")),
            None => assert_eq!(expected, ""),
        }
        path = page["meta"]["next"].as_str().unwrap_or_default().to_owned();
    }
    assert!(ids.len() == 6 && ids.is_sorted_by(|a, b| a > b), "{ids:?}");
    assert_eq!(back, format!("{JOBS}?limit=2&offset=2&source=open_api&x=a%26b+c"));
    // As in the platform's example.
    for _ in 0..14 {
        platform.debug(json!({})).await;
    }
    assert_eq!(platform.get(JOBS).await.1["meta"]["next"], format!("{JOBS}?limit=20&offset=20"));
}

#[tokio::test]
async fn a_log_is_had_by_its_address_alone() {
    let code = "exports.main = async (e) => { console.log('测试', {a: 1}); return e.data }";
    let platform = Platform::with_function(code).await;
    platform.invoke(json!({"n": 1})).await;
    let job = platform.job(has_ended).await;
    let url = job["user_log_url"].as_str().unwrap();
    assert!(
        url.starts_with(&format!("{}/log/ticket_{}.log?", platform.emulator.base_url(), job["id"])),
        "{url}"
    );
    assert!(url.contains("X-Amz-Expires=86400&X-Amz-Signature="), "{url}");

    let response = platform.http.get(url).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["Content-Type"], "text/plain; charset=utf-8");
    assert!(response.headers().contains_key("Date"));
    let log = response.text().await.unwrap();
    let lines: Vec<_> = log.lines().map(|line| &line[25..]).collect();
    assert_eq!(lines, ["LOG event.data:  { n: 1 }", "LOG 测试 { a: 1 }", "LOG return:  { n: 1 }"]);

    let signature = url.split("Signature=").nth(1).unwrap();
    let forged = [
        url.replace(signature, ""),
        url.replace(signature, &"0".repeat(64)),
        url.replace("Expires=86400", "Expires=86401"),
        url.replace("ticket_", "ticket_9"),
        url.split('?').next().unwrap().to_owned(),
    ];
    for url in forged {
        assert_refused(answer(platform.http.get(&url)).await, 403, "signature");
    }
    let with_token = platform.http.get(url).bearer_auth(platform.emulator.token());
    assert_refused(answer(with_token).await, 400, "do not send the access token");

    // A client that came under another name is sent back under it.
    let named = platform.request("GET", JOBS).header("Host", "shop.localhost:1");
    let (_, page) = answer(named).await;
    let url = page["objects"][0]["user_log_url"].as_str().unwrap().to_owned();
    assert!(url.starts_with("http://shop.localhost:1/log/"), "{url}");

    platform.request("DELETE", "/oserve/v1.3/cloud-function/test/").send().await.unwrap();
    let url = job["user_log_url"].as_str().unwrap();
    assert_refused(answer(platform.http.get(url)).await, 404, "deleted");
}

#[tokio::test]
async fn the_address_of_a_log_expires() {
    let platform = Platform::with(Emulator::builder().log_lifetime(Duration::ZERO)).await;
    platform.create("test", HELLO).await;
    assert_eq!(platform.send("POST", DEBUG, json!({})).await.0, 200);
    let job = platform.job(has_ended).await;
    let log = platform.http.get(job["user_log_url"].as_str().unwrap());
    assert_refused(answer(log).await, 403, "expired");
}
