//! A wait whose platform has clocks of its own, lists jobs late, or says little: a server that keeps jobs.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant, SystemTime},
};

use crate::support::{Reply, Request, Server, text};
use futures_util::future::join_all;
use minapp_cloud_function::{Error, Function, JobStatus};
use serde_json::{Value, json};

/// How the platform behaves.
#[derive(Clone, Copy)]
struct Manner {
    has_date: bool,
    /// How long after its receipt a job is listed.
    listed: Duration,
    /// How long after its receipt a job ends; never without.
    ends: Option<Duration>,
    /// A job of somebody else that is created, and listed, together with each call's own.
    has_other: bool,
}

const PLAIN: Manner =
    Manner { has_date: true, listed: Duration::ZERO, ends: Some(Duration::ZERO), has_other: false };

struct Job {
    id: i64,
    created: f64,
    began: Instant,
    listed: Duration,
    argument: String,
}

#[derive(Default)]
struct Kept {
    /// Seconds by which the platform's clock is ahead.
    ahead: AtomicI64,
    jobs: Mutex<Vec<Job>>,
    lists: AtomicUsize,
    /// Lists that showed the first job after its end.
    lists_after_end: AtomicUsize,
    logs: Mutex<HashMap<String, usize>>,
}

struct Platform {
    server: Server,
    kept: Arc<Kept>,
}

impl Platform {
    async fn start(manner: Manner) -> Self {
        let kept = Arc::new(Kept::default());
        let own = kept.clone();
        let server = Server::with(move |_, request| own.reply(manner, request)).await;
        Self { server, kept }
    }

    fn function(&self) -> Function {
        self.server.function("echo")
    }
}

impl Kept {
    fn now(&self) -> f64 {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs_f64();
        now + self.ahead.load(SeqCst) as f64
    }

    fn reply(&self, manner: Manner, request: &Request) -> Reply {
        let reply = match request.method.as_str() {
            "POST" => self.invoke(manner, request),
            _ if request.target.starts_with("/log/") => self.log(request),
            _ => self.list(manner, request),
        };
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs_f64(self.now());
        if manner.has_date {
            reply.add(&format!("Date: {}\r\n", httpdate::fmt_http_date(date)))
        } else {
            reply
        }
    }

    fn invoke(&self, manner: Manner, request: &Request) -> Reply {
        let mut jobs = self.jobs.lock().unwrap();
        let mut add = |listed, argument: &Value| {
            let id = 100 + jobs.len() as i64;
            let argument = argument["id"].as_str().unwrap_or_default().to_owned();
            jobs.push(Job { id, created: self.now(), began: Instant::now(), listed, argument });
        };
        add(manner.listed, &request.json()["data"]);
        if manner.has_other {
            add(Duration::ZERO, &json!({"id": "somebody-else"}));
        }
        text(200, "application/json", r#"{"status":"ok"}"#)
    }

    fn list(&self, manner: Manner, request: &Request) -> Reply {
        self.lists.fetch_add(1, SeqCst);
        let query: HashMap<_, _> =
            request.target.split(['?', '&']).filter_map(|p| p.split_once('=')).collect();
        assert_eq!((query["source"], query["service_type"]), ("open_api", "batch"));
        let bound = |name: &str| query[name].parse::<f64>().unwrap();
        let (from, until) = (bound("created_at__gte"), bound("created_at__lte"));
        let host = request.header("host").unwrap();
        let jobs = self.jobs.lock().unwrap();
        let listed = jobs.iter().rev().filter(|job| job.began.elapsed() >= job.listed);
        let rows: Vec<_> = listed
            .filter(|job| (from..=until).contains(&job.created))
            .map(|job| {
                let ended = manner.ends.is_some_and(|ends| job.began.elapsed() >= ends);
                if ended && job.id == 100 {
                    self.lists_after_end.fetch_add(1, SeqCst);
                }
                let (status, end) =
                    if ended { ("fulfilled", json!(job.created)) } else { ("executing", json!(null)) };
                let log = ended.then(|| format!("http://{host}/log/{}", job.id));
                json!({"id": job.id, "status": status, "source": "open_api", "service_type": "batch",
                    "created_at": job.created, "finished_at": end, "user_log_url": log})
            })
            .collect();
        let meta =
            json!({"limit": 1000, "offset": 0, "total_count": rows.len(), "next": null, "previous": null});
        crate::support::json(200, &json!({"objects": rows, "meta": meta}))
    }

    fn log(&self, request: &Request) -> Reply {
        *self.logs.lock().unwrap().entry(request.target.clone()).or_default() += 1;
        let id: i64 = request.target.trim_start_matches("/log/").parse().unwrap();
        let jobs = self.jobs.lock().unwrap();
        let argument = &jobs.iter().find(|job| job.id == id).unwrap().argument;
        text(
            200,
            "text/plain",
            &format!("2026-01-31T00:00:00.000Z LOG event.data:  {{ id: '{argument}' }}\n"),
        )
    }
}

#[tokio::test]
async fn clocks_that_differ() {
    for ahead in [-86_400 * 400, -7, 7, 3600, 86_400] {
        let platform = Platform::start(PLAIN).await;
        platform.kept.ahead.store(ahead, SeqCst);
        let function = platform.function();
        let job = function.invoke_detached(&()).await.unwrap().wait().await.unwrap();
        assert_eq!((job.id(), job.status()), (100, &JobStatus::Fulfilled), "{ahead}");
        let job = function.invoke_detached(&()).await.unwrap().wait().await.unwrap();
        assert_eq!(job.id(), 101, "the first job is known, and older: {ahead}");
    }
}

#[tokio::test]
async fn a_clock_that_is_set() {
    let platform = Platform::start(PLAIN).await;
    let function = platform.function();
    for (number, ahead) in [0, 3600, 3603, -50].into_iter().enumerate() {
        platform.kept.ahead.store(ahead, SeqCst);
        let job = function.invoke_detached(&()).await.unwrap().wait().await.unwrap();
        assert_eq!(job.id(), 100 + number as i64, "{ahead}");
    }
}

#[tokio::test]
async fn no_date() {
    let platform = Platform::start(Manner { has_date: false, ..PLAIN }).await;
    let error = platform.function().invoke_detached(&()).await.unwrap().wait().await.unwrap_err();
    assert!(matches!(error, Error::Wait(_)) && !error.is_ambiguous() && !error.is_timeout(), "{error:?}");
    assert!(error.to_string().contains("no response has a `Date`"), "{error}");
    assert_eq!((error.function_name(), error.is_outcome_unknown()), (Some("echo"), true));
    platform.server.only_request();
}

#[tokio::test]
async fn a_job_that_is_listed_late_is_not_mistaken() {
    // Neither job ends: that nobody can tell them apart is known before.
    let late = Duration::from_millis(700);
    let platform = Platform::start(Manner { listed: late, ends: None, has_other: true, ..PLAIN }).await;
    let error = platform.function().invoke_detached(&()).await.unwrap().wait().await.unwrap_err();
    let Error::Wait(wait) = &error else { panic!("{error:?}") };
    let ids: Vec<_> = wait.candidates().iter().map(|job| job.id).collect();
    assert!(error.is_ambiguous() && ids == [101, 100], "{error}");
    // A value tells them apart, however late the list is.
    let late = Duration::from_secs(3);
    let platform = Platform::start(Manner { listed: late, has_other: true, ..PLAIN }).await;
    let call = platform.function().invoke_detached(&json!({"id": "call-0001"})).correlate_by("id");
    assert_eq!(call.await.unwrap().wait().await.unwrap().id(), 100);
}

#[tokio::test]
async fn a_list_that_is_later_than_expected_is_waited_for() {
    let platform = Platform::start(Manner { listed: Duration::from_secs(2), ..PLAIN }).await;
    let job = platform.function().invoke_detached(&()).await.unwrap().wait().await.unwrap();
    assert_eq!(job.id(), 100);
}

#[tokio::test]
async fn a_wait_ends_within_two_looks_after_its_job() {
    for ends in [Duration::ZERO, Duration::from_millis(500), Duration::from_secs(4)] {
        for correlate in [false, true] {
            let platform = Platform::start(Manner { ends: Some(ends), ..PLAIN }).await;
            let call = platform.function().invoke_detached(&json!({"id": "call-0001"}));
            let call = if correlate { call.correlate_by("id") } else { call };
            assert_eq!(call.await.unwrap().wait().await.unwrap().id(), 100);
            let looks = platform.kept.lists_after_end.load(SeqCst);
            assert!((1..=2).contains(&looks), "{looks} looks after the end: {ends:?} {correlate}");
        }
    }
}

#[tokio::test]
async fn a_wait_that_times_out_says_what_it_found() {
    let platform = Platform::start(Manner { ends: None, ..PLAIN }).await;
    let pending = platform.function().invoke_detached(&()).await.unwrap();
    let error = pending.wait().timeout(Duration::from_secs(4)).await.unwrap_err();
    let Error::Wait(wait) = &error else { panic!("{error:?}") };
    assert!(error.is_timeout() && !error.is_ambiguous(), "{error}");
    assert_eq!((wait.candidates().len(), wait.candidates()[0].id), (1, 100));
    assert!(error.to_string().contains("4s"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn waits_share_looks_and_logs() {
    let ends = Duration::from_secs(3);
    let platform = Platform::start(Manner { ends: Some(ends), has_other: true, ..PLAIN }).await;
    let function = platform.function();
    let calls = (0..100).map(|number| {
        let call = function.invoke_detached(&json!({"id": format!("call-{number:04}")}));
        async { call.correlate_by("id").await.unwrap() }
    });
    let pending = join_all(calls).await;
    let begun = Instant::now();
    let jobs = join_all(pending.iter().map(|pending| pending.wait().into_future())).await;
    let mut ids: Vec<_> = jobs.into_iter().map(|job| job.unwrap().id()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 100);
    let logs = platform.kept.logs.lock().unwrap();
    assert!(logs.values().all(|fetches| *fetches == 1), "each log is fetched once: {logs:?}");
    // At most four looks a second, and not one for each wait.
    let (lists, most) = (platform.kept.lists.load(SeqCst), 4 * (begun.elapsed().as_secs() as usize + 1));
    assert!(lists <= most, "{lists} lists, {most} at most");
}
