//! More jobs than can run: how many wait, who runs first, and what still works meanwhile.

use std::time::Duration;

use minapp_cloud_function::types::PlanCircle;
use minapp_emulator::executor::Limits;
use minapp_emulator::{EmulatorBuilder, Isolation};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::support::{
    FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended, isolated, patient,
};

/// Runs for as long as a test looks.
const LONG: &str = "exports.main = (e, callback) => setTimeout(callback, 250000, null)";

/// How many jobs of one size wait in one environment at most.
const WAITING: u64 = 1000;

/// Far longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

fn at_most(concurrency: usize) -> EmulatorBuilder {
    let mut limits = Limits::default();
    limits.concurrency = concurrency;
    patient().limits(limits)
}

async fn send_in(platform: &Platform, environment: &str, path: &str, body: Value) -> (u16, Value) {
    let request = platform.request("POST", path).header("X-Hydrogen-Env-ID", environment);
    timeout(PATIENCE, answer(request.json(&body))).await.expect("it is not held up for long")
}

async fn create_in(platform: &Platform, environment: &str, name: &str, code: &str) {
    let function = json!({"name": name, "function_code": code});
    assert_eq!(send_in(platform, environment, FUNCTIONS, function).await.0, 201);
}

/// How many jobs have this status, in all environments.
async fn count(platform: &Platform, status: &str) -> u64 {
    let (code, state) = platform.get("/_emulator/state").await;
    assert_eq!(code, 200, "{state}");
    state["jobs"][status].as_u64().unwrap_or(0)
}

async fn wait_for(platform: &Platform, status: &str, at_least: u64) {
    for _ in 0..3000 {
        if count(platform, status).await >= at_least {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("there are no {at_least} jobs that are {status}: {}", platform.get("/_emulator/state").await.1);
}

#[tokio::test]
async fn the_next_job_fails_to_be_scheduled_at_once_when_too_many_wait() {
    let platform = Platform::with(patient().plan(PlanCircle::PPersonal)).await;
    platform.create("test", LONG).await;
    let mut clients = JoinSet::new();
    for _ in 0..16 {
        let call = platform.request("POST", JOBS).json(&json!({"sync": false}));
        clients.spawn(async move {
            for _ in 0..70 {
                assert_eq!(answer(call.try_clone().unwrap()).await, (200, json!({"status": "ok"})));
            }
        });
    }
    for done in clients.join_all().await {
        done
    }
    wait_for(&platform, "executing", 10).await;
    wait_for(&platform, "schedule_failed", 16 * 70 - 10 - WAITING).await;
    assert_eq!(count(&platform, "waiting").await, WAITING);
    let one_more = timeout(PATIENCE, platform.send("POST", JOBS, json!({}))).await.unwrap();
    assert_refused(
        one_more,
        400,
        "the job failed to be scheduled: too many functions are running, and 1000 jobs",
    );
    let last = platform.job(has_ended).await;
    assert_eq!((&last["status"], &last["started_at"]), (&json!("schedule_failed"), &json!(null)), "{last}");

    // Those who wait in one environment are in nobody's way in another.
    create_in(&platform, "staging", "test", HELLO).await;
    assert_eq!(send_in(&platform, "staging", JOBS, json!({})).await.1["data"], "hello world");

    timeout(PATIENCE, platform.emulator.reset()).await.expect("a reset is not held up").unwrap();
    assert_eq!(count(&platform, "waiting").await, 0);
    platform.create("test", HELLO).await;
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world", "all places are free again");
}

#[tokio::test]
async fn arguments_that_wait_are_bounded_by_their_size() {
    let platform = Platform::with(at_most(1)).await;
    platform.create("test", LONG).await;
    platform.send("POST", JOBS, json!({"sync": false})).await;
    wait_for(&platform, "executing", 1).await;
    let large = format!(r#"{{"sync":false,"data":{{"text":"{}"}}}}"#, "x".repeat(3 * 1024 * 1024));
    for _ in 0..23 {
        assert_eq!(platform.send_text("POST", JOBS, &large).await, (200, json!({"status": "ok"})));
    }
    // 21 of them are less than 64 MiB, and 22 more.
    wait_for(&platform, "schedule_failed", 2).await;
    assert_eq!(count(&platform, "waiting").await, 21);
    // There is room for small ones.
    platform.send("POST", JOBS, json!({"sync": false})).await;
    wait_for(&platform, "waiting", 22).await;
}

#[tokio::test]
async fn a_function_that_calls_itself_without_end_harms_nothing_else() {
    let asynchronous = "exports.main = async () => { for (let i = 0; i < 100; i++) BaaS.invoke('bomb', {}, false); return 1 }";
    let synchronous = "exports.main = async () => { for (let i = 0; i < 100; i++) BaaS.invoke('bomb', {}, true); return 1 }";
    let cases =
        [(Isolation::Threads, asynchronous), (Isolation::Warm, asynchronous), (Isolation::Warm, synchronous)];
    let environments = ["here", "there"];
    for (isolation, bomb) in cases {
        let platform = Platform::with(isolated(isolation).plan(PlanCircle::PPersonal)).await;
        for environment in environments {
            create_in(&platform, environment, "bomb", bomb).await;
            let bombs = format!("{FUNCTIONS}bomb/job/");
            assert_eq!(send_in(&platform, environment, &bombs, json!({"sync": false})).await.0, 200);
        }
        // Asynchronous ones come to the bound; a synchronous one is over before it has made so many.
        let kept_out = if bomb == asynchronous { 100 } else { 0 };
        let most = WAITING * environments.len() as u64;
        for _ in 0..3000 {
            let (waiting, failed) =
                (count(&platform, "waiting").await, count(&platform, "schedule_failed").await);
            // Those that were refused are recorded as waiting for a moment: at most what each run may call at once.
            assert!(waiting <= most + 2 * 10 * 100, "{waiting}");
            if failed >= kept_out && waiting > 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(
            count(&platform, "schedule_failed").await >= kept_out,
            "{isolation:?}: {}",
            platform.get("/_emulator/state").await.1
        );
        create_in(&platform, "calm", "test", HELLO).await;
        assert_eq!(send_in(&platform, "calm", JOBS, json!({})).await.1["data"], "hello world");

        timeout(PATIENCE, platform.emulator.reset()).await.expect("a reset is not held up").unwrap();
        platform.create("test", HELLO).await;
        assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
        let jobs = platform.get("/_emulator/state").await.1["jobs"].clone();
        assert_eq!(jobs, json!({"fulfilled": 1}), "nothing of it goes on");
    }
}

#[tokio::test]
async fn functions_that_nobody_waits_for_leave_places_for_the_others() {
    let platform = Platform::with(at_most(4)).await;
    for environment in ["here", "one", "two"] {
        create_in(&platform, environment, "test", LONG).await;
        for _ in 0..3 {
            assert_eq!(send_in(&platform, environment, JOBS, json!({"sync": false})).await.0, 200);
        }
    }
    wait_for(&platform, "executing", 2).await;
    // One place decides: of all environments no more run than this machine is to bear.
    assert_eq!((count(&platform, "executing").await, count(&platform, "waiting").await), (2, 7));
    create_in(&platform, "two", "hello", HELLO).await;
    let hello = send_in(&platform, "two", &format!("{FUNCTIONS}hello/job/"), json!({})).await;
    assert_eq!(hello.1["data"], "hello world");
}

#[tokio::test]
async fn a_place_on_this_machine_has_to_be_found_in_time_as_well() {
    let platform = Platform::with(at_most(1)).await;
    platform.create("test", LONG).await;
    platform.send("POST", JOBS, json!({"sync": false})).await;
    wait_for(&platform, "executing", 1).await;
    create_in(&platform, "other", "test", HELLO).await;
    let refused = send_in(&platform, "other", JOBS, json!({})).await;
    assert_refused(refused, 400, "too many functions are running, and none ended within 2 s");
}

#[tokio::test]
async fn a_listener_that_does_not_read_is_not_kept_much_for() {
    // It is not closed for reading nothing, however long the runs take.
    let platform = Platform::with(patient().read_time(Duration::from_secs(3600))).await;
    let code = "exports.main = async () => { console.log('x'.repeat(900000)); return 1 }";
    platform.create("test", code).await;
    let mut listener = TcpStream::connect(platform.emulator.address()).await.unwrap();
    let request = format!("GET /_emulator/events HTTP/1.1\r\nHost: {}\r\n\r\n", platform.emulator.address());
    listener.write_all(request.as_bytes()).await.unwrap();
    // The head is there once it listens.
    listener.read_exact(&mut [0; 15]).await.unwrap();
    let mut told = 0;
    for _ in 0..50 {
        platform.invoke(json!({})).await;
        // As it is written, and with the end of the job.
        told += 2 * 900_000;
    }
    platform.create("last", HELLO).await;
    let (mut heard, mut buffer) = (Vec::new(), vec![0; 1024 * 1024]);
    // The rest has no such word.
    let end = br#""functions"}"#;
    let mut seen = 0;
    while !heard[seen..].windows(end.len()).any(|part| part == end) {
        seen = heard.len().saturating_sub(end.len());
        let read = timeout(PATIENCE, listener.read(&mut buffer)).await.unwrap().unwrap();
        assert!(read > 0, "it goes on");
        heard.extend_from_slice(&buffer[..read]);
    }
    // Twice 16 MiB, for what the system keeps on the way to the listener.
    assert!(heard.len() < 32 * 1024 * 1024 && told > 2 * heard.len(), "{} of {told}", heard.len());
    assert!(String::from_utf8_lossy(&heard).contains(r#"{"type":"missed","count":1}"#));
}
