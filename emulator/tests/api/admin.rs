//! The emulator's own API: who may use it, and what it does.

use minapp_emulator::Emulator;
use reqwest::header::{AUTHORIZATION, HOST, ORIGIN};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended};

const ADMIN: [(&str, &str); 11] = [
    ("GET", "state"),
    ("GET", "events"),
    ("POST", "reset"),
    ("POST", "seed"),
    ("GET", "snapshot"),
    ("PUT", "snapshot"),
    ("GET", "faults"),
    ("POST", "faults"),
    ("DELETE", "faults"),
    ("POST", "clock"),
    ("POST", "trigger"),
];

/// A call without a token, from this machine.
async fn admin(platform: &Platform, method: &str, path: &str, body: Value) -> (u16, Value) {
    let url = format!("{}/_emulator/{path}", platform.emulator.base_url());
    let request = platform.http.request(method.parse().unwrap(), url);
    answer(if body.is_null() { request } else { request.json(&body) }).await
}

#[tokio::test]
async fn it_is_for_programs_on_this_machine() {
    let platform = Platform::with(crate::support::patient().allow_host("minapp.test")).await;
    platform.create("test", HELLO).await;
    let own = format!("http://{}", platform.emulator.address());
    let token = format!("Bearer {}", platform.emulator.token());
    let evil: [&[(&str, &str)]; 8] = [
        // A name that was allowed may be that of a proxy.
        &[("host", "minapp.test")],
        &[("host", "minapp.test"), ("origin", "http://minapp.test")],
        // Pages under names of their own.
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("origin", "http://localhost:3000")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        // The token of the API does not open this.
        &[("host", "minapp.test"), ("authorization", &token)],
    ];
    for (method, path) in ADMIN {
        for headers in evil {
            let url = format!("{own}/_emulator/{path}");
            let mut request = platform.http.request(method.parse().unwrap(), url).body("{}");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            assert_refused(answer(request).await, 403, "this is ");
        }
    }
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world", "nothing was changed");
    assert_eq!(platform.emulator.faults().list(), []);

    let state = || platform.http.get(format!("{own}/_emulator/state"));
    let friends = [
        state(),
        state().header(ORIGIN, &own).header("Sec-Fetch-Site", "same-origin"),
        state().header("Sec-Fetch-Site", "none"),
        state().header(HOST, "localhost:1").header(ORIGIN, "http://localhost:1"),
    ];
    for friend in friends {
        assert_eq!(answer(friend).await.0, 200);
    }
    assert_refused(admin(&platform, "GET", "nothing", Value::Null).await, 404, "/_emulator/nothing");
    assert_refused(admin(&platform, "DELETE", "state", Value::Null).await, 405, "does not take DELETE");
}

#[tokio::test]
async fn others_need_the_token_that_was_given() {
    let platform =
        Platform::with(Emulator::builder().admin_token("open sesame").allow_host("emulator.test")).await;
    let state = || {
        let url = format!("{}/_emulator/state", platform.emulator.base_url());
        platform.http.get(url).header(HOST, "emulator.test")
    };
    for wrong in ["Bearer local-token", "Bearer ", "Basic open sesame", "open sesame"] {
        assert_refused(answer(state().header(AUTHORIZATION, wrong)).await, 403, "--admin-token");
    }
    assert_eq!(answer(state().header(AUTHORIZATION, "Bearer open sesame")).await.0, 200);
    let with_token = platform.http.get(format!("{}{FUNCTIONS}", platform.emulator.base_url()));
    assert_refused(answer(with_token.bearer_auth("open sesame")).await, 401, "credentials");
    let error = Emulator::builder().admin_token("").start().await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
}

#[tokio::test]
async fn it_shows_what_there_is() {
    let platform = Platform::with_function("exports.main = async (e) => { if (e.data.fail) throw 1 }").await;
    platform.create("a", HELLO).await;
    let elsewhere = platform.request("POST", FUNCTIONS).header("X-Hydrogen-Env-ID", "staging");
    answer(elsewhere.json(&json!({"name": "b", "function_code": HELLO}))).await;
    platform.invoke(json!({"fail": true})).await;
    assert_eq!(admin(&platform, "POST", "faults", json!({"status": 503, "next": 2})).await.0, 201);
    platform.get(FUNCTIONS).await;

    let (status, state) = admin(&platform, "GET", "state", Value::Null).await;
    let expected = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "base_url": platform.emulator.base_url(),
        "clock": {"ahead": "0s", "now": state["clock"]["now"]},
        "environments": [
            {"id": null, "functions": [{"name": "a", "jobs": 0}, {"name": "test", "jobs": 1}]},
            {"id": "staging", "functions": [{"name": "b", "jobs": 0}]},
        ],
        "jobs": {"execution_failed": 1},
        "faults": [{"id": 1, "hits": 1, "fault": {"status": 503, "next": 1}}],
        "settings": {"fold_names": false, "oauth_redirects": false, "plan": "P_FREE", "quota": null},
    });
    assert_eq!((status, &state), (200, &expected));
}

#[tokio::test]
async fn faults_come_and_go() {
    let platform = Platform::start().await;
    for body in [json!({"status": 500}), json!({"delay": "1s"})] {
        assert_eq!(admin(&platform, "POST", "faults", body).await.0, 201);
    }
    let refused = admin(&platform, "POST", "faults", json!({"status": 99})).await;
    assert_refused(refused, 400, "status: must be from 200 to 599");
    let refused = admin(&platform, "POST", "faults", json!({"status": 500, "wrong": 1})).await;
    assert_refused(refused, 400, "unknown field `wrong`");
    assert_eq!(admin(&platform, "DELETE", "faults/1", Value::Null).await, (204, Value::Null));
    for id in ["1", "7", "x"] {
        assert_refused(admin(&platform, "DELETE", &format!("faults/{id}"), Value::Null).await, 404, id);
    }
    let left = json!({"faults": [{"id": 2, "hits": 0, "fault": {"delay": "1s"}}]});
    assert_eq!(admin(&platform, "GET", "faults", Value::Null).await, (200, left));
    assert_eq!(admin(&platform, "DELETE", "faults", Value::Null).await, (204, Value::Null));
    assert_eq!(platform.emulator.faults().list(), []);
}

#[tokio::test]
async fn functions_are_deployed_whether_they_are_there_or_not() {
    let platform = Platform::with_function(HELLO).await;
    let seed = |code: &str| {
        let functions =
            json!([{"name": "test", "function_code": code}, {"name": "new", "function_code": HELLO}]);
        json!({ "functions": functions })
    };
    let (_, deployed) = admin(&platform, "POST", "seed", seed(HELLO)).await;
    assert_eq!(deployed, json!({"deployed": {"test": "unchanged", "new": "created"}}));
    let (_, deployed) = admin(&platform, "POST", "seed", seed("exports.main = async () => 2")).await;
    assert_eq!(deployed, json!({"deployed": {"test": "updated", "new": "unchanged"}}));
    assert_eq!(platform.invoke(json!({})).await["data"], 2);
    let mut staging = seed(HELLO);
    staging["environment"] = json!("staging");
    let (_, deployed) = admin(&platform, "POST", "seed", staging).await;
    assert_eq!(deployed, json!({"deployed": {"test": "created", "new": "created"}}));
    let empty = json!({"functions": [{"name": "", "function_code": "1"}]});
    assert_refused(admin(&platform, "POST", "seed", empty).await, 400, "name: must not be empty");
}

#[tokio::test]
async fn triggers_are_fired_by_hand() {
    let platform = Platform::with_function("exports.main = async (event) => event").await;
    let sources =
        ["open_api", "cloud_function", "flex_schema", "wechat_pay_success", "timer", "file_operation"];
    for source in sources {
        let trigger = json!({"function": "test", "source": source, "data": {"n": 1}, "schema_id": 7});
        let (status, done) = admin(&platform, "POST", "trigger", trigger).await;
        assert_eq!((status, &done["status"]), (200, &json!("fulfilled")), "{done}");
        let event = &done["data"];
        assert_eq!((&event["eventType"], &event["data"]), (&json!(source), &json!({"n": 1})), "{event}");
        assert_eq!(event["timeLimitInMS"], 300_000, "nobody waits for a trigger");
        let table = (source == "flex_schema").then_some("7");
        assert_eq!(event.get("flex_schema_name").and_then(Value::as_str), table, "{event}");
        assert!(done["log"].as_str().unwrap().contains("LOG return:  "), "{done}");
        let job = platform.job(has_ended).await;
        assert_eq!((&job["source"], &job["service_type"]), (&json!(source), &json!("batch")));
        assert_eq!((&job["id"], &job["id"]), (&done["job_id"], &event["jobId"]));
    }
    let (_, done) = admin(&platform, "POST", "trigger", json!({"function": "test"})).await;
    assert_eq!((&done["data"]["eventType"], &done["data"]["data"]), (&json!("timer"), &json!({})));

    let cases = [
        (json!({"function": "none"}), 404, "there is no function `none`"),
        (json!({"function": "test", "environment": "staging"}), 404, "there is no function `test`"),
        (
            json!({"function": "test", "source": "moon"}),
            400,
            "source: no such value `moon`; it is one of sdk, ",
        ),
        (json!({"function": "test", "source": "flex_schema"}), 400, "schema_id: required when"),
        (json!({"function": "test", "data": [1]}), 400, "data: must be a JSON object"),
        (json!({"source": "timer"}), 400, "missing field `function`"),
    ];
    for (trigger, status, text) in cases {
        assert_refused(admin(&platform, "POST", "trigger", trigger).await, status, text);
    }
}

#[tokio::test]
async fn events_tell_of_jobs_as_they_go() {
    let platform =
        Platform::with_function("exports.main = async () => { console.log('seen'); return 1 }").await;
    let mut stream = TcpStream::connect(platform.emulator.address()).await.unwrap();
    let host = platform.emulator.address();
    stream
        .write_all(format!("GET /_emulator/events HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())
        .await
        .unwrap();
    let mut lines = BufReader::new(stream).lines();
    // The head is there once somebody listens.
    assert_eq!(lines.next_line().await.unwrap().unwrap(), "HTTP/1.1 200 OK");
    let mut next = async || loop {
        let line = lines.next_line().await.unwrap().expect("it goes on");
        if let Some(event) = line.strip_prefix("data: ") {
            return serde_json::from_str::<Value>(event).unwrap();
        }
    };

    platform.invoke(json!({})).await;
    let job = platform.job(has_ended).await;
    for status in ["waiting", "executing", "fulfilled"] {
        let mut event = next().await;
        let log = event.as_object_mut().unwrap().remove("log");
        assert_eq!(log.is_some(), status == "fulfilled", "{event}");
        assert!(log.is_none_or(|log| log.as_str().unwrap().contains(" LOG seen\n")));
        let at = match status {
            "waiting" => &job["created_at"],
            "executing" => &job["started_at"],
            _ => &job["finished_at"],
        };
        let memory = event.as_object_mut().unwrap().remove("mem_usage");
        assert_eq!(memory.as_ref(), (status == "fulfilled").then_some(&job["mem_usage"]), "{event}");
        let expected = json!({
            "type": "job", "job_id": job["id"], "function": "test", "environment": null, "source": "open_api",
            "service_type": "time_sensitive", "status": status, "at": at,
        });
        assert_eq!(event, expected);
        // As soon as it is written, not only with the end.
        if status == "executing" {
            for expected in [" LOG event.data:  {}\n", " LOG seen\n", " LOG return:  1\n"] {
                let mut written = next().await;
                let lines = written.as_object_mut().unwrap().remove("lines").unwrap();
                assert!(lines.as_str().unwrap().ends_with(expected), "{lines}");
                assert_eq!(written, json!({"type": "log", "job_id": job["id"]}));
            }
        }
    }
    platform.create("other", HELLO).await;
    assert_eq!(next().await, json!({"type": "changed", "what": "functions"}));
    admin(&platform, "POST", "faults", json!({"status": 503})).await;
    assert_eq!(next().await, json!({"type": "changed", "what": "faults"}));
    admin(&platform, "POST", "clock", json!({"advance": "1s"})).await;
    assert_eq!(next().await, json!({"type": "changed", "what": "clock"}));
    platform.emulator.reset().await.unwrap();
    assert_eq!(next().await, json!({"type": "changed", "what": "everything"}));

    // A listener does not hold the end up.
    platform.emulator.stop().await;
    while let Ok(Some(_)) = lines.next_line().await {}
}

#[tokio::test]
async fn what_is_wrong_is_explained() {
    let platform = Platform::with_function(HELLO).await;
    let cases = [
        ("POST", "clock", json!({}), "missing field `advance`"),
        ("POST", "clock", json!({"advance": "-1s"}), "advance: "),
        ("POST", "clock", json!({"advance": "soon"}), "advance: "),
        ("POST", "clock", json!({"advance": "876001h"}), "a hundred years"),
        ("PUT", "snapshot", json!({"not": "a snapshot"}), "the snapshot is not a data file of the emulator"),
        ("POST", "seed", json!({"functions": 1}), "functions: invalid type"),
    ];
    for (method, path, body, text) in cases {
        assert_refused(admin(&platform, method, path, body).await, 400, text);
    }
    assert_eq!(platform.get(JOBS).await.0, 200, "nothing was changed");
}

#[tokio::test]
async fn every_date_goes_by_the_clock_that_was_moved() {
    let platform = Platform::with_function(HELLO).await;
    let date = async |path: &str| -> jiff::Timestamp {
        let response = platform.request("GET", path).send().await.unwrap();
        let dates: Vec<_> = response.headers().get_all("date").iter().collect();
        assert_eq!(dates.len(), 1, "{path}: {dates:?}");
        jiff::fmt::rfc2822::parse(dates[0].to_str().unwrap()).unwrap().timestamp()
    };
    // What is refused, too, and what no route knows.
    let paths = [JOBS, "/", "/docs", "/nothing", "/_emulator/state", "/log/ticket_1.log"];
    let mut ahead = jiff::SignedDuration::ZERO;
    for (body, by) in [
        (json!({"advance": "31d"}), jiff::SignedDuration::from_hours(31 * 24)),
        (json!({"advance": "1w 2h 30m"}), jiff::SignedDuration::from_mins((7 * 24 + 2) * 60 + 30)),
        (json!({"advance": "PT36H"}), jiff::SignedDuration::from_hours(36)),
    ] {
        let (status, clock) = admin(&platform, "POST", "clock", body).await;
        assert_eq!(status, 200, "{clock}");
        ahead += by;
        for path in paths {
            // Headers have whole seconds.
            let before = jiff::Timestamp::now() + ahead - jiff::SignedDuration::from_secs(1);
            let date = date(path).await;
            assert!(before <= date && date <= jiff::Timestamp::now() + ahead, "{path}: {date}");
        }
        // A job is created at the time that the response bears: clients look for it there.
        let response = platform.request("POST", JOBS).json(&json!({"sync": false})).send().await.unwrap();
        let date = response.headers()["date"].to_str().unwrap().to_owned();
        let date = jiff::fmt::rfc2822::parse(&date).unwrap().timestamp().as_second();
        let created = platform.job(has_ended).await["created_at"].as_f64().unwrap();
        assert!((created - date as f64).abs() < 60.0, "{created} {date}");
    }
    // And a job is found by it.
    let client = minapp_cloud_function::Client::builder()
        .base_url(platform.emulator.base_url())
        .token(platform.emulator.token())
        .build()
        .unwrap();
    let function = client.function("test").unwrap();
    let receipt =
        function.invoke_detached(&json!({"order": "order-2026-000001"})).correlate_by("order").await.unwrap();
    let job = tokio::time::timeout(std::time::Duration::from_secs(120), receipt.wait()).await;
    assert_eq!(job.expect("the job is found").unwrap().status().as_str(), "fulfilled");
}

#[tokio::test]
async fn durations_are_the_same_everywhere() {
    let platform = Platform::start().await;
    for (text, told) in [("1d", "24h"), ("1w", "168h"), ("90s", "1m 30s"), ("2h 30m", "2h 30m")] {
        let (status, added) = admin(&platform, "POST", "faults", json!({"delay": text})).await;
        assert_eq!(status, 201, "{added}");
        let fault: minapp_emulator::Fault = format!("delay={text}").parse().unwrap();
        assert_eq!(platform.emulator.faults().list().last().unwrap().fault, fault, "{text}");
        let (_, list) = admin(&platform, "GET", "faults", Value::Null).await;
        assert_eq!(list["faults"].as_array().unwrap().last().unwrap()["fault"]["delay"], told);
    }
    for text in ["-1s", "1mo", "1y", "soon", "", "5"] {
        let refused = admin(&platform, "POST", "clock", json!({"advance": text})).await;
        assert_refused(refused, 400, &format!("advance: `{text}` is no duration: "));
        let refused = admin(&platform, "POST", "faults", json!({"delay": text})).await;
        assert_refused(refused, 400, &format!("delay: `{text}` is no duration: "));
        assert!(format!("delay={text}").parse::<minapp_emulator::Fault>().is_err(), "{text}");
    }
}
