//! What outlives an emulator, and which files it refuses.

use std::fs;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
#[cfg(target_os = "linux")]
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use minapp_emulator::SyncMode;
#[cfg(target_os = "linux")]
use reqwest::Method;
use serde_json::{Value, json};

#[cfg(target_os = "linux")]
use crate::program::Running;
use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended, known};

/// A directory of this test's own, gone with it.
pub(crate) struct Directory(PathBuf);

impl Directory {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("minapp-emulator-test-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        // Left over from a process of the same number.
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.0.join("emulator.db")
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) async fn start(directory: &Directory) -> Platform {
    Platform::with(known().data(directory.path())).await
}

async fn sign_in(platform: &Platform) -> Value {
    let account = json!({"client_id": "local-client", "client_secret": "local-secret"});
    let with = |more: Value| {
        let mut all = account.clone();
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    let (_, code) = platform.send("POST", "/api/oauth2/hydrogen/openapi/authorize/", account.clone()).await;
    let exchange = with(json!({"grant_type": "authorization_code", "code": code["code"]}));
    platform.send("POST", "/api/oauth2/access_token/", exchange).await.1
}

async fn renew(platform: &Platform, refresh: &Value) -> (u16, Value) {
    let body = json!({
        "client_id": "local-client",
        "client_secret": "local-secret",
        "grant_type": "refresh_token",
        "refresh_token": refresh,
    });
    platform.send("POST", "/api/oauth2/access_token/", body).await
}

async fn status_with(platform: &Platform, token: &Value) -> u16 {
    let url = format!("{}{FUNCTIONS}", platform.emulator.base_url());
    answer(platform.http.get(url).bearer_auth(token.as_str().unwrap())).await.0
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let directory = Directory::new();
    for mode in [SyncMode::Normal, SyncMode::Full] {
        let platform = Platform::with(known().data(directory.path()).sync(mode)).await;
        let address = platform.emulator.address();
        platform.create("gone", HELLO).await;
        platform.create("test", "exports.main = async (e) => [e.data, e.signKey]").await;
        let before = platform.invoke(json!({"n": 1})).await;
        let job = platform.job(has_ended).await;
        let functions = platform.get(FUNCTIONS).await;
        platform.request("DELETE", &format!("{FUNCTIONS}gone/")).send().await.unwrap();
        let (old, kept) = (sign_in(&platform).await, sign_in(&platform).await);
        let new = renew(&platform, &old["refresh_token"]).await.1;
        platform.emulator.stop().await;

        let builder = known().data(directory.path()).listen(address);
        let platform = Platform { emulator: builder.start().await.unwrap(), http: platform.http };
        let function = platform.get(&format!("{FUNCTIONS}test/")).await.1;
        assert_eq!(function, functions.1["objects"][0]);
        assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 1);
        let listed = platform.get(JOBS).await.1;
        assert_eq!(listed["meta"]["total_count"], 1);
        let listed = &listed["objects"][0];
        for member in ["id", "created_at", "started_at", "finished_at", "mem_usage", "status"] {
            assert_eq!(listed[member], job[member], "{member}");
        }
        // The address from before the restart.
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert!(log.text().await.unwrap().contains(" LOG event.data:  { n: 1 }\n"));
        assert_eq!(platform.invoke(json!({"n": 1})).await["data"], before["data"], "with the same signKey");
        let next = platform.job(has_ended).await;
        assert!(next["id"].as_i64() > job["id"].as_i64(), "no id comes twice: {next}");

        for (token, status) in [(&old, 401), (&new, 200), (&kept, 200)] {
            assert_eq!(status_with(&platform, &token["access_token"]).await, status);
        }
        assert_refused(renew(&platform, &old["refresh_token"]).await, 401, "used before");
        assert_eq!(renew(&platform, &kept["refresh_token"]).await.0, 200);
        platform.request("DELETE", &format!("{FUNCTIONS}test/")).send().await.unwrap();
        assert_refused(platform.get(&format!("{FUNCTIONS}test/")).await, 404, "no function");
        platform.emulator.stop().await;
    }
}

#[tokio::test]
async fn secrets_are_not_in_the_file() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    let (_, code) = {
        let account = json!({"client_id": "local-client", "client_secret": "local-secret"});
        platform.send("POST", "/api/oauth2/hydrogen/openapi/authorize/", account).await
    };
    let tokens = sign_in(&platform).await;
    platform.emulator.stop().await;
    let mut bytes = Vec::new();
    for entry in fs::read_dir(directory.path()).unwrap() {
        bytes.extend(fs::read(entry.unwrap().path()).unwrap());
    }
    for secret in [&code["code"], &tokens["access_token"], &tokens["refresh_token"]] {
        let secret = secret.as_str().unwrap().as_bytes();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret));
    }
}

#[tokio::test]
async fn jobs_that_were_under_way_are_closed() {
    let directory = Directory::new();
    let mut limits = minapp_emulator::executor::Limits::default();
    limits.concurrency = 1;
    let platform = Platform::with(known().data(directory.path()).limits(limits)).await;
    platform.create("test", "exports.main = (e, callback) => setTimeout(callback, 250000, null)").await;
    for _ in 0..2 {
        platform.send("POST", JOBS, json!({"sync": false})).await;
    }
    platform.job_at(&format!("{JOBS}?status=executing"), |_| true).await;
    platform.job_at(&format!("{JOBS}?status=waiting"), |_| true).await;
    platform.emulator.stop().await;
    let platform = start(&directory).await;
    for status in ["execution_failed", "schedule_failed"] {
        let job = platform.job_at(&format!("{JOBS}?status={status}"), |_| true).await;
        assert!(has_ended(&job), "{job}");
        assert_eq!(job["started_at"].is_number(), status == "execution_failed", "{job}");
    }
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 2);
}

/// Starts where it must not, and gives the error.
async fn refused(directory: &Directory) -> String {
    let before = fs::read(directory.file()).unwrap();
    let error = known().data(directory.path()).start().await.unwrap_err().to_string();
    assert!(error.contains(&format!("data in {}: emulator.db ", directory.path().display())), "{error}");
    assert!(error.contains("left as it is"), "{error}");
    assert_eq!(fs::read(directory.file()).unwrap(), before, "not a byte changed");
    error
}

#[tokio::test]
async fn a_file_of_somebody_else_is_refused_and_left_as_it_is() {
    let directory = Directory::new();
    for content in ["", "SQLite", "a diary, which nobody wants to lose"] {
        fs::write(directory.file(), content).unwrap();
        assert!(refused(&directory).await.contains("is not a data file of the emulator"));
    }
    fs::remove_file(directory.file()).unwrap();
    let other = rusqlite::Connection::open(directory.file()).unwrap();
    other.execute_batch("CREATE TABLE notes (text); INSERT INTO notes VALUES ('buy milk')").unwrap();
    drop(other);
    assert!(refused(&directory).await.contains("is the data of another program"));
}

#[tokio::test]
async fn a_file_of_a_newer_emulator_is_refused_and_left_as_it_is() {
    let directory = Directory::new();
    start(&directory).await.emulator.stop().await;
    let newer = rusqlite::Connection::open(directory.file()).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let error = refused(&directory).await;
    assert!(error.contains("was written by a newer emulator (version 99"), "{error}");
}

#[tokio::test]
async fn a_damaged_file_is_refused_and_left_as_it_is() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    for i in 0..30 {
        platform
            .create(&format!("f{i}"), &format!("exports.main = async () => 1 // {}", "x".repeat(5000)))
            .await;
    }
    platform.emulator.stop().await;
    let whole = fs::read(directory.file()).unwrap();
    assert!(whole.len() > 100_000);
    let mut scribbled = whole.clone();
    scribbled[20_000..60_000].fill(0x5a);
    for damaged in [&whole[..50], &whole[..500], &whole[..whole.len() / 2], &scribbled] {
        fs::write(directory.file(), damaged).unwrap();
        let error = refused(&directory).await;
        assert!(error.contains("is damaged") || damaged.len() == 50, "{error}");
    }
    // And the whole one is as good as before.
    fs::write(directory.file(), &whole).unwrap();
    let platform = start(&directory).await;
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 30);
}

#[tokio::test]
async fn changes_without_their_file_are_refused() {
    let directory = Directory::new();
    fs::write(directory.path().join("emulator.db-wal"), "what is left").unwrap();
    let error = known().data(directory.path()).start().await.unwrap_err().to_string();
    assert!(error.contains("emulator.db is missing, but emulator.db-wal"), "{error}");
    assert!(!directory.file().exists());
}

#[tokio::test]
async fn a_directory_serves_one_emulator_at_a_time() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    platform.create("test", HELLO).await;
    let error = known().data(directory.path()).start().await.unwrap_err().to_string();
    assert!(error.contains("another emulator does at this moment"), "{error}");
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world", "the first goes on");
    // Dropped, it makes room too.
    drop(platform);
    assert_eq!(start(&directory).await.get(FUNCTIONS).await.1["meta"]["total_count"], 1);
}

#[tokio::test]
async fn a_directory_that_cannot_be_used_is_an_error() {
    let directory = Directory::new();
    fs::write(directory.path().join("file"), "").unwrap();
    for path in ["file", "file/below"] {
        let path = directory.path().join(path);
        let error = known().data(&path).start().await.unwrap_err().to_string();
        assert!(
            error.starts_with(&format!("cannot keep the emulator's data in {}: ", path.display())),
            "{error}"
        );
        assert!(error.contains("choose a directory that can be written to"), "{error}");
    }
}

/// The rights of the files in a directory, by name.
#[cfg(unix)]
fn rights(directory: &Path) -> std::collections::BTreeMap<String, u32> {
    use std::os::unix::fs::PermissionsExt;
    let entries = fs::read_dir(directory).unwrap().map(Result::unwrap);
    entries
        .map(|entry| {
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            (entry.file_name().into_string().unwrap(), mode)
        })
        .collect()
}

#[cfg(unix)]
#[tokio::test]
async fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let directory = Directory::new();
    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(directory.path(), 0o755);
    for _ in 0..2 {
        let platform = start(&directory).await;
        platform.send("POST", FUNCTIONS, json!({"name": "test", "function_code": HELLO})).await;
        let found = rights(directory.path());
        for name in ["emulator.db", "emulator.db-shm", "emulator.db-wal", "emulator.lock"] {
            assert_eq!(found.get(name), Some(&0o600), "{name}: {found:?}");
        }
        assert!(found.values().all(|mode| *mode == 0o600), "{found:?}");
        platform.emulator.stop().await;
        // Those of an older emulator, that was killed.
        for left in ["emulator.db", "emulator.lock"] {
            set(&directory.path().join(left), 0o644);
        }
        for left in ["emulator.db-wal", "emulator.db-shm"] {
            fs::write(directory.path().join(left), "").unwrap();
            set(&directory.path().join(left), 0o666);
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn links_are_not_followed() {
    let (directory, elsewhere) = (Directory::new(), Directory::new());
    let diary = elsewhere.path().join("diary");
    fs::write(&diary, "which nobody wants to lose").unwrap();
    start(&directory).await.emulator.stop().await;
    for name in ["emulator.lock", "emulator.db", "emulator.db-wal", "emulator.db-shm", "emulator.db-journal"]
    {
        let path = directory.path().join(name);
        let kept = fs::read(&path).ok();
        let _ = fs::remove_file(&path);
        std::os::unix::fs::symlink(&diary, &path).unwrap();
        let error = known().data(directory.path()).start().await.unwrap_err().to_string();
        assert!(error.contains(&format!("{name} is a symbolic link, which is not followed")), "{error}");
        assert_eq!(fs::read(&diary).unwrap(), b"which nobody wants to lose", "{name}");
        fs::remove_file(&path).unwrap();
        if let Some(kept) = kept {
            fs::write(&path, kept).unwrap();
        }
    }
    start(&directory).await;
}

#[cfg(unix)]
#[tokio::test]
async fn pipes_are_not_waited_for() {
    for name in ["emulator.lock", "emulator.db", "emulator.db-wal", "emulator.db-journal"] {
        let directory = Directory::new();
        let made = Command::new("mkfifo").arg(directory.path().join(name)).status().unwrap();
        assert!(made.success());
        let start = tokio::time::timeout(Duration::from_secs(60), known().data(directory.path()).start());
        let error = start.await.unwrap().unwrap_err().to_string();
        assert!(error.contains(&format!("{name} is no file but something else; remove it")), "{error}");
    }
}

/// Lists the jobs of `test` until there are so many.
async fn jobs_once_there_are(platform: &Platform, count: usize) -> Vec<Value> {
    for _ in 0..3000 {
        let (_, page) = platform.get(&format!("{JOBS}?limit=1000")).await;
        let jobs = page["objects"].as_array().unwrap();
        assert_eq!(page["meta"]["total_count"], jobs.len());
        assert!(jobs.len() >= count, "too many were cleared away: {page}");
        if jobs.len() == count {
            return jobs.clone();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the jobs are not cleared away");
}

#[tokio::test]
async fn old_jobs_are_cleared_away_once_they_have_ended() {
    let directory = Directory::new();
    let keep = NonZeroU64::new(5).unwrap();
    let platform = Platform::with(known().data(directory.path()).keep_jobs(keep)).await;
    let code =
        "exports.main = (e, callback) => setTimeout(callback, e.data.wait ? 250000 : 0, null, e.jobId)";
    platform.create("test", code).await;
    platform.send("POST", JOBS, json!({"sync": false, "data": {"wait": true}})).await;
    let running = platform.job(|job| job["status"] == "executing").await;
    let mut ids = vec![platform.invoke(json!({})).await["data"].clone()];
    let oldest = platform.job(has_ended).await;
    for _ in 0..40 {
        ids.push(platform.invoke(json!({})).await["data"].clone());
    }
    let jobs = jobs_once_there_are(&platform, 6).await;
    let kept: Vec<_> = jobs.iter().map(|job| job["id"].clone()).collect();
    let expected: Vec<_> = ids.iter().rev().take(5).chain([&running["id"]]).cloned().collect();
    assert_eq!(kept, expected, "the newest, and the one that has not ended");
    let log = platform.http.get(oldest["user_log_url"].as_str().unwrap());
    assert_refused(answer(log).await, 404, "cleared away");
}

#[tokio::test]
async fn the_jobs_of_a_deleted_function_leave_the_file() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    platform.create("test", HELLO).await;
    for _ in 0..110 {
        platform.invoke(json!({})).await;
    }
    platform.request("DELETE", "/oserve/v1.3/cloud-function/test/").send().await.unwrap();
    // Its name can be used again at once, and brings nothing of it back.
    platform.create("test", HELLO).await;
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0);
    platform.invoke(json!({})).await;
    let db = rusqlite::Connection::open(directory.file()).unwrap();
    let rows = || -> [i64; 3] {
        let sql = "SELECT (SELECT count(*) FROM jobs), (SELECT count(*) FROM job_counts),
                          (SELECT count(*) FROM functions)";
        db.query_row(sql, [], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?])).unwrap()
    };
    for _ in 0..3000 {
        if rows() == [1, 1, 1] {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("jobs, counts and functions in the file: {:?}", rows());
}

#[tokio::test]
async fn the_file_uses_its_space_again() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    let code = format!("exports.main = async () => 1 // {}", "x".repeat(1_000_000));
    for _ in 0..40 {
        platform.create("test", &code).await;
        platform.request("DELETE", "/oserve/v1.3/cloud-function/test/").send().await.unwrap();
    }
    let files = fs::read_dir(directory.path()).unwrap();
    let size: u64 = files.map(|file| file.unwrap().metadata().unwrap().len()).sum();
    // SQLite's log of changes takes up to 16 MB of it.
    assert!(size < 25_000_000, "{size} bytes for 40 functions of 1,000,000 bytes, none of which is left");
}

/// A limit on the size of files stands for a disk without room.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_finds_no_room_is_refused_and_not_half_done() {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let directory = Directory::new();
    // The limit must not end the program, as a full disk does not.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$0\" --listen 127.0.0.1:0 --token local-token --data \"$1\""]);
    command.args([Path::new(env!("CARGO_BIN_EXE_minapp-emulator")), directory.path()]);
    let mut running = Running::spawn(&mut command);
    let url = running.lines(1)[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
    let http = crate::support::http_client();
    let send = async |method: Method, path: &str, body: Value| {
        answer(http.request(method, format!("{url}{path}")).bearer_auth("local-token").json(&body)).await
    };
    let create = async |name: &str| {
        let code = format!("exports.main = async (e) => e.jobId // {}", "x".repeat(100_000));
        send(Method::POST, FUNCTIONS, json!({"name": name, "function_code": code})).await
    };
    assert_eq!(create("test").await.0, 201);
    let limit = |size| {
        let pid = Pid::from_raw(i32::try_from(running.id()).unwrap());
        prlimit(pid, Resource::Fsize, Rlimit { current: size, maximum: None }).unwrap()
    };
    limit(Some(1_050_000));
    let mut created = 1;
    let refused = loop {
        match create(&format!("f{created}")).await {
            (201, _) => created += 1,
            other => break other,
        }
        assert!(created < 50, "the limit does not work");
    };
    assert_refused(refused, 507, "this could not be recorded: disk I/O error; see that the disk has room");
    let mut last = json!(0);
    let refused = loop {
        match send(Method::POST, JOBS, json!({})).await {
            (200, result) => last = result["data"].clone(),
            other => break other,
        }
        assert!(last.as_i64() < Some(5000), "the limit does not work");
    };
    assert_refused(refused, 507, "could not be recorded");
    assert_refused(send(Method::POST, JOBS, json!({"sync": false})).await, 507, "could not be recorded");
    let total = async |path: &str| send(Method::GET, path, json!({})).await.1["meta"]["total_count"].clone();
    assert_eq!(total(FUNCTIONS).await, created, "what was refused is not there, and what was not is");
    // One may have been recorded when it began, and its end refused.
    let jobs = send(Method::GET, &format!("{JOBS}?limit=1000&status=fulfilled"), json!({})).await.1;
    assert!(jobs["objects"][0]["id"].as_i64() <= last.as_i64(), "{jobs}");

    // With room again all goes on.
    limit(None);
    assert_eq!(create("more").await.0, 201);
    assert_eq!(send(Method::POST, JOBS, json!({})).await.0, 200);
    drop(running);
    let platform = start(&directory).await;
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], created + 1);
    assert_eq!(
        platform.get(JOBS).await.1["meta"]["total_count"],
        jobs["objects"].as_array().unwrap().len() + 1
    );
}

/// The program with its data in a directory, where no file may have more than so many blocks.
#[cfg(target_os = "linux")]
fn with_file_limit(blocks: u32, directory: &Directory) -> Command {
    let mut command = Command::new("sh");
    let start =
        "ulimit -f $2; trap '' XFSZ; exec \"$0\" --listen 127.0.0.1:0 --token local-token --data \"$1\"";
    command.args(["-c", start, env!("CARGO_BIN_EXE_minapp-emulator")]).arg(directory.path());
    command.arg(blocks.to_string());
    command
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_is_emptied_by_deleting() {
    let directory = Directory::new();
    let mut running = Running::spawn(&mut with_file_limit(2500, &directory));
    let url = running.lines(1)[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
    let http = crate::support::http_client();
    let send = async |method: Method, path: &str, body: Value| {
        answer(http.request(method, format!("{url}{path}")).bearer_auth("local-token").json(&body)).await
    };
    let mut created = 0;
    for round in 0..4 {
        // Until nothing more finds room, neither a function nor a job.
        let mut names = Vec::new();
        let refused = loop {
            let name = format!("f{created}");
            let code = format!("exports.main = async () => 1 // {}", "x".repeat(100_000));
            match send(Method::POST, FUNCTIONS, json!({"name": name, "function_code": code})).await {
                (201, _) => names.push(name),
                other => break other,
            }
            created += 1;
            assert!(created < 300, "the limit does not work");
        };
        assert_refused(refused, 507, "this could not be recorded: ");
        assert!(names.len() > 2, "round {round}: {names:?}");
        // One by one, and all at once.
        if round % 2 == 0 {
            for name in names {
                let path = format!("{FUNCTIONS}{name}/");
                assert_eq!(
                    send(Method::DELETE, &path, json!({})).await,
                    (204, Value::Null),
                    "round {round}: {name}"
                );
            }
        } else {
            assert_eq!(send(Method::POST, "/_emulator/reset", json!({})).await.0, 204, "round {round}");
        }
        assert_eq!(send(Method::GET, FUNCTIONS, json!({})).await.1["meta"]["total_count"], 0);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_restart_on_a_full_disk_says_what_to_do() {
    let directory = Directory::new();
    let platform = start(&directory).await;
    platform.create("test", HELLO).await;
    platform.emulator.stop().await;
    let output = with_file_limit(8, &directory).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    let advice =
        "Is there room on its disk? Make some, or choose another directory with --data. What was recorded is";
    assert!(error.contains(advice), "{error}");
    assert_eq!(start(&directory).await.get(FUNCTIONS).await.1["meta"]["total_count"], 1, "nothing is lost");
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_says_where_it_keeps_its_data() {
    let home = Directory::new();
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minapp-emulator"));
        command.args(["--listen", "127.0.0.1:0", "--sync", "full"]).env("XDG_DATA_HOME", home.path());
        command
    };
    let mut running = Running::spawn(&mut start());
    let data = home.path().join("minapp-emulator");
    let told = format!("Everything is kept in {}. ", data.display());
    assert!(running.lines(8).iter().any(|line| line.starts_with(&told)));
    assert!(data.join("emulator.db").is_file());
    let second = start().output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    let error = String::from_utf8(second.stderr).unwrap();
    let expected =
        format!("error: cannot keep the emulator's data in {}: another emulator does", data.display());
    assert!(error.starts_with(&expected), "{error}");
}
