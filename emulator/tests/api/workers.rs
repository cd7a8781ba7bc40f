//! Worker processes: what they see, and when they end. The emulator is a program of its own here, so
//! that its processes can be told from those of other tests.

#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use minapp_emulator::Isolation;
use reqwest::Client;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, has_ended, http_client, isolated};

/// Where the engine does not ask whether it should stop; it would go on for minutes.
pub(crate) const NATIVE: &str = "const text = 'a'.repeat(1 << 25); text.lastIndexOf('b' + 'a'.repeat(1 << 23)); text.indexOf('a'.repeat(1 << 23) + 'b');";

/// An emulator in a process of its own, with its state in memory.
struct Program {
    process: Child,
    url: String,
    http: Client,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        // With two files left open, as happens.
        let mut command = Command::new("sh");
        command.args(["-c", "exec 7</etc/passwd 8>/dev/null; exec \"$0\" \"$@\""]);
        command.arg(env!("CARGO_BIN_EXE_minapp-emulator"));
        command.args(["--listen", "127.0.0.1:0", "--memory", "--token", "local-token"]).args(arguments);
        let mut process = command.env("SECRET", "hush").stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim_end().strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
        Self { process, url, http: http_client() }
    }

    async fn send(&self, path: &str, body: Value) -> Value {
        let request = self.http.post(format!("{}{path}", self.url)).bearer_auth("local-token");
        let (status, body) = answer(request.json(&body)).await;
        assert!(status < 300, "{body}");
        body
    }

    async fn create(&self, name: &str, code: &str) {
        self.send(FUNCTIONS, json!({"name": name, "function_code": code})).await;
    }

    async fn invoke(&self, name: &str, sync: bool) -> Value {
        self.send(&format!("{FUNCTIONS}{name}/job/"), json!({"data": {}, "sync": sync})).await
    }

    /// The processes that it has started and that have not ended.
    fn workers(&self) -> BTreeSet<u32> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.process.id())).unwrap();
        let children = tasks.filter_map(|task| fs::read_to_string(task.ok()?.path().join("children")).ok());
        let ids: Vec<u32> = children
            .flat_map(|ids| ids.split(' ').filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
            .collect();
        // Until it has become the worker, a process is still a copy of the emulator's.
        let line = |id: u32| fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let own = line(self.process.id());
        let is_worker = |id: &u32| line(*id) != own;
        ids.into_iter().filter(|id| is_worker(id) && is_alive(*id)).collect()
    }

    /// Waits until so many processes are there.
    async fn until_workers_are(&self, count: usize) -> BTreeSet<u32> {
        eventually(|| Some(self.workers()).filter(|workers| workers.len() == count)).await
    }

    /// Waits until so many processes are there, each of them prepared for its function.
    async fn until_prepared(&self, count: usize) -> BTreeSet<u32> {
        eventually(|| {
            // This is what they do last.
            let is_prepared = |id: &u32| limit(*id, "Max address space").is_some_and(|it| it != "unlimited");
            Some(self.workers()).filter(|ids| ids.len() == count && ids.iter().all(is_prepared))
        })
        .await
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether a process is there and is no zombie. Its first thread may be one before the others have ended; only
/// then can it be waited for.
fn is_alive(id: u32) -> bool {
    let threads = fs::read_dir(format!("/proc/{id}/task")).map_or(0, Iterator::count);
    let is_zombie = fs::read_to_string(format!("/proc/{id}/stat"))
        .is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z')));
    threads > 1 || (threads == 1 && !is_zombie)
}

/// What a process may use of this, at most; `None` if it has ended.
fn limit(id: u32, name: &str) -> Option<String> {
    let limits = fs::read_to_string(format!("/proc/{id}/limits")).ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next().map(str::to_owned)
}

/// How much processor time a process has used, in ticks.
fn ticks(id: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    fields.get(11).and_then(|ticks| ticks.parse().ok()).unwrap_or(0)
}

fn signal(id: u32, signal: &str) {
    assert!(Command::new("kill").args([signal, &id.to_string()]).status().unwrap().success());
}

async fn eventually<T>(look: impl Fn() -> Option<T>) -> T {
    for _ in 0..6000 {
        if let Some(found) = look() {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("what the test waits for does not come");
}

#[tokio::test]
async fn a_worker_sees_nothing_of_its_emulator() {
    let program = Program::start(&[]);
    program.create("test", HELLO).await;
    assert_eq!(program.invoke("test", true).await["data"], "hello world");
    // The one that ran it, and the one that is spare.
    for id in program.until_prepared(2).await {
        let process = format!("/proc/{id}");
        for name in ["Max core file size", "Max file size"] {
            assert_eq!(limit(id, name).unwrap(), "0", "{name}");
        }
        assert_eq!(fs::read(format!("{process}/environ")).unwrap(), b"TZ=UTC\0");
        assert_eq!(fs::read_link(format!("{process}/cwd")).unwrap().to_str(), Some("/"));
        let files = fs::read_dir(format!("{process}/fd")).unwrap().map(|file| file.unwrap());
        let files: BTreeSet<_> = files
            .map(|file| {
                (file.file_name(), fs::read_link(file.path()).unwrap().to_string_lossy()[..5].to_owned())
            })
            .collect();
        let pipe = |number: &str| (number.into(), "pipe:".to_owned());
        assert_eq!(files, [pipe("0"), pipe("1"), pipe("2")].into());
    }
}

#[tokio::test]
async fn no_worker_outlives_its_emulator() {
    for (engine, ending) in [("quickjs", "-KILL"), ("quickjs", "-INT"), ("node", "-KILL")] {
        let mut program = Program::start(&["--engine", engine]);
        program.create("idle", HELLO).await;
        program.invoke("idle", true).await;
        program.create("busy", &format!("exports.main = () => {{ for (;;) {{ {NATIVE} }} }}")).await;
        program.invoke("busy", false).await;
        let workers = program.until_workers_are(3).await;
        // Deep in the native call.
        eventually(|| workers.iter().any(|id| ticks(*id) > 20).then_some(())).await;
        signal(program.process.id(), ending);
        program.process.wait().unwrap();
        eventually(|| workers.iter().all(|id| !is_alive(*id)).then_some(())).await;
    }
}

#[tokio::test]
async fn idle_workers_end_one_by_one() {
    let program = Program::start(&["--idle-workers", "2", "--idle-seconds", "1"]);
    for name in ["a", "b", "c"] {
        program.create(name, HELLO).await;
        program.invoke(name, true).await;
    }
    // All but the spare one.
    program.until_workers_are(1).await;
    assert_eq!(program.invoke("a", true).await["data"], "hello world");
}

#[tokio::test]
async fn a_worker_that_dies_is_a_failed_job_and_nothing_more() {
    let program = Program::start(&[]);
    program
        .create(
            "test",
            "exports.main = (e, callback) => {
        if (!e.data.wait) return callback(null, 'well');
        console.log('waiting'); setTimeout(callback, 250000) }",
        )
        .await;
    assert_eq!(program.invoke("test", true).await["data"], "well");
    program.until_prepared(2).await;
    let waiting = tokio::spawn({
        let request = program.http.post(format!("{}{JOBS}", program.url)).bearer_auth("local-token");
        answer(request.json(&json!({"data": {"wait": true}})))
    });
    let jobs =
        || answer(program.http.get(format!("{}{JOBS}?limit=1", program.url)).bearer_auth("local-token"));
    let mut status = json!("");
    for _ in 0..3000 {
        status = jobs().await.1["objects"][0]["status"].clone();
        if status == "executing" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(status, "executing");
    let workers = program.workers();
    workers.iter().for_each(|id| signal(*id, "-KILL"));
    eventually(|| workers.iter().all(|id| !is_alive(*id)).then_some(())).await;
    let (_, result) = waiting.await.unwrap();
    let message = "the process that ran the function was lost: it ended with signal: 9 (SIGKILL)";
    assert_eq!((&result["code"], &result["error"]["message"]), (&json!(1), &json!(message)));
    let job = jobs().await.1["objects"][0].clone();
    assert_eq!(job["status"], "execution_failed");
    let log =
        program.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap().text().await.unwrap();
    let log: Vec<_> = log.lines().map(|line| &line[25..]).collect();
    assert_eq!(log[1..], ["LOG waiting", &format!("ERROR Error: {message}")]);
    assert_eq!(program.invoke("test", true).await["data"], "well");
    // One that dies while it is idle is not even noticed.
    let workers = program.until_prepared(2).await;
    workers.iter().for_each(|id| signal(*id, "-KILL"));
    eventually(|| workers.iter().all(|id| !is_alive(*id)).then_some(())).await;
    assert_eq!(program.invoke("test", true).await["data"], "well");
}

#[tokio::test]
async fn a_native_call_ends_at_the_deadline() {
    let deadline = Duration::from_secs(1);
    for isolation in [Isolation::Warm, Isolation::Fresh] {
        let platform = Platform::with(isolated(isolation).sync_deadline(deadline)).await;
        let code = format!(
            "exports.main = (e, callback) => {{ console.log('before'); {NATIVE} callback(null, 1) }}"
        );
        platform.create("test", &code).await;
        let result = platform.invoke(json!({})).await;
        assert_eq!(result["error"]["type"], "TimeoutError", "{result}");
        let job = platform.job(has_ended).await;
        assert_eq!(job["status"], "deadline_exceeded");
        let took = job["finished_at"].as_f64().unwrap() - job["started_at"].as_f64().unwrap();
        // Left alone, the call would go on for minutes.
        assert!((1.0..30.0).contains(&took), "{took}");
        // A text of 32 MiB.
        assert!(job["mem_usage"].as_u64().unwrap() > 1 << 25, "{job}");
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert!(log.text().await.unwrap().ends_with(" LOG before\n"));
    }
}

#[tokio::test]
async fn runs_side_by_side_keep_what_is_theirs() {
    let platform = Arc::new(Platform::with(isolated(Isolation::Warm)).await);
    let code =
        "exports.main = (e, callback) => { console.log(`it is ${e.data.id}`); callback(null, e.data.id) }";
    platform.create("test", code).await;
    let mut callers = JoinSet::new();
    for caller in 0..16 {
        let platform = Arc::clone(&platform);
        callers.spawn(async move {
            for call in 0..50 {
                let id = format!("{call} of {caller}");
                assert_eq!(platform.invoke(json!({"id": id})).await["data"], id);
            }
        });
    }
    callers.join_all().await;
    let (_, jobs) = platform.get(&format!("{JOBS}?limit=1000")).await;
    assert_eq!(jobs["objects"].as_array().unwrap().len(), 800);
    for job in jobs["objects"].as_array().unwrap() {
        assert_eq!(job["status"], "fulfilled");
        assert!(job["started_at"].as_f64() <= job["finished_at"].as_f64(), "{job}");
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        let log = log.text().await.unwrap();
        let lines: Vec<_> = log.lines().map(|line| &line[25..]).collect();
        let [event, own, result] = lines[..] else { panic!("{log}") };
        let id = own.strip_prefix("LOG it is ").unwrap();
        let of_platform = (format!("LOG event.data:  {{ id: '{id}' }}"), format!("LOG return:  {id}"));
        assert_eq!((event, result), (&*of_platform.0, &*of_platform.1));
    }
}

#[tokio::test]
async fn no_run_waits_for_one_that_takes_long() {
    // One that says nothing any more, and one that waits for something.
    for slow in ["{ for (;;); }", "{ setTimeout(callback, 250000) }"] {
        // Long enough for all calls, however busy the machine is.
        let builder = isolated(Isolation::Warm).sync_deadline(Duration::from_secs(600));
        let platform = Arc::new(Platform::with(builder).await);
        let code =
            format!("exports.main = (e, callback) => {{ if (e.data.slow) {slow} else callback(null, 1) }}");
        platform.create("test", &code).await;
        let mut callers = JoinSet::new();
        for caller in 0..16 {
            let platform = Arc::clone(&platform);
            callers.spawn(async move {
                for call in 0..50 {
                    if (call, caller % 4) == (25, 0) {
                        tokio::spawn(answer(
                            platform.request("POST", JOBS).json(&json!({"data": {"slow": true}})),
                        ));
                    }
                    assert_eq!(platform.invoke(json!({})).await["data"], 1);
                }
            });
        }
        callers.join_all().await;
        let (_, jobs) = platform.get(&format!("{JOBS}?limit=1000")).await;
        let count =
            |status| jobs["objects"].as_array().unwrap().iter().filter(|job| job["status"] == status).count();
        assert_eq!((count("fulfilled"), count("executing")), (800, 4), "{slow}");
    }
}
