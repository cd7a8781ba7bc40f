//! Containers: what of one run is there in the next, and what is not.

use std::process::Command;
use std::time::Duration;

use minapp_emulator::{Emulator, Engine, Isolation};
use serde_json::{Value, json};

use crate::support::{FUNCTIONS, JOBS, Platform, answer, has_ended, isolated};

const EVERYWHERE: [Isolation; 3] = [Isolation::Threads, Isolation::Warm, Isolation::Fresh];

/// Says how often its container has run it.
const COUNTING: &str = "console.log('loaded'); let runs = 0; exports.main = async () => ++runs";

async fn data(platform: &Platform) -> Value {
    let result = platform.invoke(json!({})).await;
    assert_eq!(result["code"], 0, "{result}");
    result["data"].clone()
}

async fn change(platform: &Platform, change: Value) {
    assert_eq!(platform.send("PATCH", "/oserve/v1.3/cloud-function/test/", change).await.0, 202);
}

async fn with_function(isolation: Isolation, code: &str) -> Platform {
    let platform = Platform::with(isolated(isolation)).await;
    platform.create("test", code).await;
    platform
}

#[tokio::test]
async fn what_is_outside_the_entry_is_there_for_the_next_run() {
    for isolation in EVERYWHERE {
        let platform = with_function(isolation, COUNTING).await;
        let runs = [data(&platform).await, data(&platform).await, data(&platform).await];
        let fresh = isolation == Isolation::Fresh;
        assert_eq!(runs, if fresh { [1, 1, 1] } else { [1, 2, 3] }, "{isolation:?}");
        // The module's own code has run once.
        let log = platform.debug(json!({})).await["log"].as_str().unwrap().to_owned();
        assert_eq!(log.contains("LOG loaded\n"), fresh, "{isolation:?}: {log}");
    }
}

#[tokio::test]
async fn a_container_is_for_one_version_of_one_function() {
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = with_function(isolation, COUNTING).await;
        assert_eq!([data(&platform).await, data(&platform).await], [1, 2]);

        let elsewhere = |method: &str, path: &str, body: Value| {
            answer(platform.request(method, path).header("X-Hydrogen-Env-ID", "staging").json(&body))
        };
        let function = json!({"name": "test", "function_code": COUNTING});
        assert_eq!(elsewhere("POST", FUNCTIONS, function).await.0, 201);
        assert_eq!(elsewhere("POST", JOBS, json!({})).await.1["data"], 1);
        platform.create("other", COUNTING).await;
        let other = platform.send("POST", "/oserve/v1.3/cloud-function/other/job/", json!({})).await;
        assert_eq!(other.1["data"], 1);
        assert_eq!(data(&platform).await, 3);

        change(&platform, json!({"function_code": format!("{COUNTING} // changed")})).await;
        assert_eq!(data(&platform).await, 1);
        // The old code is a new version.
        change(&platform, json!({"function_code": COUNTING})).await;
        assert_eq!([data(&platform).await, data(&platform).await], [1, 2]);
        // What says nothing of the code makes none.
        change(&platform, json!({"remark": "the same"})).await;
        assert_eq!(data(&platform).await, 3);
    }
}

#[tokio::test]
async fn runs_that_overlap_have_containers_of_their_own() {
    let code = "let busy = 0; exports.main = async () => {
        busy++; await new Promise((resolve) => setTimeout(resolve, 300)); return busy-- }";
    for isolation in EVERYWHERE {
        let platform = with_function(isolation, code).await;
        let (one, other) = tokio::join!(data(&platform), data(&platform));
        assert_eq!((one, other), (json!(1), json!(1)), "{isolation:?}");
    }
}

#[tokio::test]
async fn nothing_of_a_finished_run_goes_on_in_the_next() {
    let code = "let answer, runs = 0;
        exports.main = (event, callback) => {
          if (++runs === 1) {
            setInterval(() => console.log('left behind'), 1).unref();
            new Promise((resolve) => { answer = resolve }).then(() => callback(new Error('too late')));
            console.group();
            return callback(null, 'first');
          }
          answer();
          console.log('second');
          setTimeout(callback, 50, null, runs);
        }";
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = with_function(isolation, code).await;
        assert_eq!(data(&platform).await, "first");
        let second = platform.debug(json!({})).await;
        assert_eq!(second["data"], 2, "{second}");
        let log: Vec<_> = second["log"].as_str().unwrap().lines().map(|line| &line[25..]).collect();
        assert_eq!(log, ["LOG event.data:  {}", "LOG second", "LOG return:  2"], "{isolation:?}");
    }
}

#[tokio::test]
async fn a_broken_container_is_not_used_again() {
    let code = "let runs = 0; exports.main = (event, callback) => {
        runs++;
        switch (event.data.do) {
          case 'answer': return callback(null, runs);
          case 'fail': return callback(new Error('on purpose'));
          case 'throw': throw new Error('on purpose');
          case 'crash': return setTimeout(() => { throw new Error('uncaught') });
          case 'grow': for (const all = [];;) all.push({});
          case 'hang': for (;;);
        }
      }";
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = Platform::with(isolated(isolation).sync_deadline(Duration::from_secs(5))).await;
        platform.create("test", code).await;
        for (what, kept) in
            [("fail", true), ("throw", true), ("crash", false), ("grow", false), ("hang", false)]
        {
            let before = platform.invoke(json!({"do": "answer"})).await["data"].as_i64().unwrap();
            let result = platform.invoke(json!({"do": what})).await;
            assert_eq!(result["code"], 1, "{what}: {result}");
            let after = platform.invoke(json!({"do": "answer"})).await;
            assert_eq!(after["data"], if kept { before + 2 } else { 1 }, "{isolation:?}: {what}");
        }
    }
    // Nor is one that did not load.
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let code = "global.loads = (global.loads || 0) + 1; throw new Error(loads)";
        let platform = with_function(isolation, code).await;
        for _ in 0..2 {
            assert_eq!(platform.invoke(json!({})).await["error"]["message"], "1");
        }
    }
}

#[tokio::test]
async fn another_world_remembers_nothing() {
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = with_function(isolation, COUNTING).await;
        let snapshot = platform.emulator.snapshot().await.unwrap();
        assert_eq!([data(&platform).await, data(&platform).await], [1, 2]);
        platform.emulator.restore(snapshot).await.unwrap();
        assert_eq!([data(&platform).await, data(&platform).await], [1, 2], "{isolation:?}");
        platform.emulator.reset().await.unwrap();
        platform.create("test", COUNTING).await;
        assert_eq!(data(&platform).await, 1, "{isolation:?}");
    }
}

#[tokio::test]
async fn idle_containers_go_when_they_are_too_many_or_too_old() {
    for isolation in [Isolation::Threads, Isolation::Warm] {
        let platform = Platform::with(isolated(isolation).idle_containers(2, Duration::from_secs(600))).await;
        let call = async |name: &str| {
            let (_, result) = platform.send("POST", &format!("{FUNCTIONS}{name}/job/"), json!({})).await;
            result["data"].clone()
        };
        for name in ["a", "b", "c"] {
            platform.create(name, COUNTING).await;
            assert_eq!(call(name).await, 1);
        }
        // The one that was used longest ago has gone.
        assert_eq!([call("c").await, call("b").await, call("a").await], [2, 2, 1], "{isolation:?}");

        let short = Duration::from_millis(300);
        let platform = Platform::with(isolated(isolation).idle_containers(2, short)).await;
        platform.create("test", COUNTING).await;
        assert_eq!(data(&platform).await, 1);
        tokio::time::sleep(short * 4).await;
        assert_eq!(data(&platform).await, 1, "{isolation:?}");

        let platform = Platform::with(isolated(isolation).idle_containers(0, short)).await;
        platform.create("test", COUNTING).await;
        assert_eq!([data(&platform).await, data(&platform).await], [1, 1], "{isolation:?}");
    }
}

#[tokio::test]
async fn runs_go_the_same_way_wherever_they_are() {
    let code = "console.log('loading'); exports.main = async (event) => {
        console.info('云', event.data); await new Promise((resolve) => setTimeout(resolve, 5));
        if (event.data.fail) null.x; return { got: event.data, big: 'x'.repeat(100000) } }";
    let mut reports = Vec::new();
    for isolation in EVERYWHERE {
        let platform = with_function(isolation, code).await;
        for data in [json!({"n": [1, "\u{0}\u{1F600}"]}), json!({"fail": true})] {
            let report = platform.debug(json!({"data": data})).await;
            assert!(report["mem_usage"].as_u64().unwrap() > 10_000, "{report}");
            let job = platform.job(has_ended).await;
            let log: Vec<_> = report["log"].as_str().unwrap().lines().map(|line| line.get(25..)).collect();
            reports.push(json!([report["code"], report["data"], report["error"], job["status"], log]));
        }
    }
    // Elsewhere the second run finds the module loaded.
    let last = reports.split_off(4);
    assert_eq!(reports[..2], reports[2..]);
    assert_eq!(last[0], reports[0]);
    assert_eq!(last[1].as_array().unwrap()[..4], reports[1].as_array().unwrap()[..4]);
}

#[tokio::test]
async fn processes_that_cannot_work_are_said_at_the_start() {
    let start =
        async |builder: minapp_emulator::EmulatorBuilder| builder.start().await.unwrap_err().to_string();
    let error = start(Emulator::builder().isolation(Isolation::Warm)).await;
    assert!(error.contains("`worker_program`"), "{error}");
    let error = start(isolated(Isolation::Warm).worker_program("/no/such/program")).await;
    assert!(error.starts_with("cannot start /no/such/program: "), "{error}");
    for program in ["/bin/true", "/bin/echo"] {
        let error = start(isolated(Isolation::Fresh).worker_program(program)).await;
        assert!(error.starts_with(&format!("{program} does not work as a worker: ")), "{error}");
    }
    let older = std::env::temp_dir().join(format!("minapp-emulator-older-{}", std::process::id()));
    // Written by another program: one that is open for writing here, or in what is started meanwhile,
    // cannot be started itself.
    let write = "printf '#!/bin/sh\\nexec %s \"$1\" 0.0.1\\n' \"$0\" > \"$1\" && chmod +x \"$1\"";
    let mut written = Command::new("sh");
    written.args(["-c", write, env!("CARGO_BIN_EXE_minapp-emulator")]).arg(&older);
    assert!(written.status().unwrap().success());
    let error = start(isolated(Isolation::Warm).worker_program(&older)).await;
    std::fs::remove_file(&older).unwrap();
    assert!(
        error
            .contains(&format!("it has version {}, and the emulator needs 0.0.1", env!("CARGO_PKG_VERSION"))),
        "{error}"
    );
    let error = start(Emulator::builder().engine(Engine::Node("node".into()))).await;
    assert!(error.contains("Node.js needs processes"), "{error}");
}
