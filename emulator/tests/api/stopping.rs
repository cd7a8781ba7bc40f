//! How the program ends: what is recorded, what callers hear, and what is left.
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use crate::program::Running;
use crate::support::{FUNCTIONS, HELLO, answer, http_client};

/// Writes, and then runs for as long as a test looks.
const BUSY: &str =
    "exports.main = (e, callback) => { console.log('so far'); setTimeout(callback, 250000, null) }";

fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("stopping-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

const START: [&str; 4] = ["--listen", "127.0.0.1:0", "--token", "local-token"];

fn arguments(folder: &Path) -> Vec<&str> {
    [&START[..], &["--data", folder.to_str().unwrap()]].concat()
}

fn url(running: &mut Running) -> String {
    running.lines(1)[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned()
}

fn send(signal: Signal, id: u32) {
    kill_process(Pid::from_raw(i32::try_from(id).unwrap()).unwrap(), signal).unwrap();
}

/// How it ends, which it does within a time that no machine needs.
async fn end(running: &mut Running) -> ExitStatus {
    for _ in 0..3000 {
        if let Some(status) = running.child().try_wait().unwrap() {
            return status;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it does not end");
}

/// The processes that this one has started.
#[cfg(target_os = "linux")]
fn children(id: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{id}/task")).unwrap();
    let lists = tasks.filter_map(|task| fs::read_to_string(task.ok()?.path().join("children")).ok());
    lists.collect::<String>().split_whitespace().map(|id| id.parse().unwrap()).collect()
}

/// Whether the process has ended.
#[cfg(target_os = "linux")]
fn has_gone(id: u32) -> bool {
    // One that nobody has waited for yet is a zombie.
    fs::read_to_string(format!("/proc/{id}/stat")).map_or(true, |stat| stat.contains(") Z "))
}

struct Api {
    url: String,
    http: reqwest::Client,
}

impl Api {
    fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}{path}", self.url);
        self.http.request(method.parse().unwrap(), url).bearer_auth("local-token")
    }

    async fn create(&self, name: &str, code: &str) {
        let body = json!({"name": name, "function_code": code});
        assert_eq!(answer(self.request("POST", FUNCTIONS).json(&body)).await.0, 201);
    }

    async fn jobs(&self, name: &str) -> Vec<Value> {
        let (_, page) = answer(self.request("GET", &format!("{FUNCTIONS}{name}/job/"))).await;
        page["objects"].as_array().unwrap().clone()
    }
}

#[tokio::test]
async fn signals_end_the_runs_with_their_logs_so_far() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP] {
        let folder = folder(&format!("{signal:?}").replace(|c: char| !c.is_alphanumeric(), ""));
        let mut running = Running::start(&arguments(&folder));
        let api = Api { url: url(&mut running), http: http_client() };
        api.create("busy", BUSY).await;
        let mut events = api.request("GET", "/_emulator/events").send().await.unwrap();
        let call =
            |sync: bool| api.request("POST", &format!("{FUNCTIONS}busy/job/")).json(&json!({"sync": sync}));
        assert_eq!(answer(call(false)).await.0, 200);
        let caller = tokio::spawn(answer(call(true)));
        let mut heard = String::new();
        // As soon as both have written, so that the one that somebody waits for is not over yet.
        while heard.matches("so far").count() < 2 {
            heard.push_str(&String::from_utf8_lossy(&events.chunk().await.unwrap().unwrap()));
        }
        #[cfg(target_os = "linux")]
        let workers = children(running.id());
        send(signal, running.id());
        let status = end(&mut running).await;
        assert_eq!(status.code(), Some(0), "{signal:?}: {status}");
        let (status, body) = caller.await.unwrap();
        assert_eq!(status, 500, "{body}");
        assert_eq!(body["error_msg"], "the emulator stopped before the function ended");
        #[cfg(target_os = "linux")]
        for worker in workers {
            for _ in 0..3000 {
                if has_gone(worker) {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert!(has_gone(worker), "worker {worker} is left");
        }

        let mut again = Running::start(&arguments(&folder));
        let api = Api { url: url(&mut again), http: http_client() };
        let jobs = api.jobs("busy").await;
        assert_eq!(jobs.len(), 2, "{jobs:?}");
        for job in jobs {
            assert_eq!(job["status"], "execution_failed", "{job}");
            let log = api.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
            let log = log.text().await.unwrap();
            assert!(log.contains(" LOG so far\n"), "{log}");
            assert!(log.ends_with(" ERROR the emulator stopped before the job ended\n"), "{log}");
        }
    }
}

#[tokio::test]
async fn a_second_signal_ends_it_at_once() {
    // The first may be over before the second is sent, on a machine that has stood still: then once more.
    for _ in 0..20 {
        let mut running = Running::start(&["--listen", "127.0.0.1:0"]);
        let address = url(&mut running).strip_prefix("http://").unwrap().to_owned();
        // A request under way, for whose end it would wait for a moment.
        let mut request = TcpStream::connect(&address).unwrap();
        request.write_all(b"POST /api/oauth2/access_token/ HTTP/1.1\r\nHost: localhost\r\n").unwrap();
        request.write_all(b"Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{").unwrap();
        let http = http_client();
        let state = format!("http://{address}/_emulator/state");
        assert_eq!(answer(http.get(&state)).await.0, 200);
        send(Signal::TERM, running.id());
        for _ in 0..3000 {
            if TcpStream::connect(&address).is_err() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        send(Signal::TERM, running.id());
        let status = end(&mut running).await;
        if status.code() == Some(1) {
            return;
        }
        assert_eq!(status.code(), Some(0), "{status}");
    }
    panic!("the second signal makes no difference");
}

#[tokio::test]
async fn the_first_process_of_a_container_hears_signals_as_well() {
    let program = env!("CARGO_BIN_EXE_minapp-emulator");
    let first = ["--pid", "--fork", "--kill-child"];
    let can = Command::new("unshare").args(first).arg("true").stderr(Stdio::null()).status();
    // Where nobody may make such a process, an ordinary one has to do.
    let contained = cfg!(target_os = "linux") && can.is_ok_and(|status| status.success());
    let mut command = if contained {
        let mut command = Command::new("unshare");
        command.args(first).arg(program);
        command
    } else {
        Command::new(program)
    };
    let mut running = Running::spawn(command.args(START).arg("--memory"));
    let api = Api { url: url(&mut running), http: http_client() };
    api.create("test", HELLO).await;
    let called = answer(api.request("POST", &format!("{FUNCTIONS}test/job/")).json(&json!({}))).await;
    assert_eq!(called.1["data"], "hello world");
    #[cfg(target_os = "linux")]
    let id = if contained { children(running.id())[0] } else { running.id() };
    #[cfg(not(target_os = "linux"))]
    let id = running.id();
    send(Signal::TERM, id);
    assert_eq!(end(&mut running).await.code(), Some(0));
}

#[tokio::test]
async fn under_nohup_it_outlives_its_terminal() {
    let mut command = Command::new("nohup");
    command.arg(env!("CARGO_BIN_EXE_minapp-emulator")).args(START).arg("--memory");
    let mut running = Running::spawn(command.stderr(Stdio::null()));
    let api = Api { url: url(&mut running), http: http_client() };
    send(Signal::HUP, running.id());
    for _ in 0..20 {
        assert_eq!(answer(api.request("GET", FUNCTIONS)).await.0, 200, "it goes on");
    }
    send(Signal::TERM, running.id());
    assert_eq!(end(&mut running).await.code(), Some(0));
}
