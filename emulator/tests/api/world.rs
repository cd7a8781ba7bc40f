//! Made for testing: everything emptied, saved and brought back; a clock that is moved; a folder that is
//! deployed, and watched.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use minapp_cloud_function::{JobSource, JobStatus, types::PlanCircle};
use minapp_emulator::{Deployed, Fault, Trigger, Watched, functions_in};
use serde_json::json;

use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, assert_refused, has_ended, known};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const LONG: &str = "exports.main = (e, callback) => setTimeout(callback, 250000, null)";

/// An empty folder of its own.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("world-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A token of a sign-in.
async fn sign_in(platform: &Platform) -> String {
    let mut body = json!({"client_id": "local-client", "client_secret": "local-secret"});
    let code = platform.send("POST", "/api/oauth2/hydrogen/openapi/authorize/", body.clone()).await.1;
    (body["grant_type"], body["code"]) = (json!("authorization_code"), code["code"].clone());
    let token = platform.send("POST", "/api/oauth2/access_token/", body).await.1;
    token["access_token"].as_str().unwrap().to_owned()
}

async fn status_with(platform: &Platform, token: &str) -> u16 {
    let url = format!("{}{FUNCTIONS}", platform.emulator.base_url());
    answer(platform.http.get(url).bearer_auth(token)).await.0
}

#[tokio::test]
async fn a_reset_leaves_nothing() {
    let platform = Platform::with_function(LONG).await;
    let token = sign_in(&platform).await;
    platform.send("POST", JOBS, json!({"sync": false})).await;
    let old = platform.job(|job| job["status"] == "executing").await;
    let waiting = tokio::spawn(platform.request("POST", JOBS).json(&json!({})).send());
    platform.job_at(&format!("{JOBS}?status=executing&offset=1"), |_| true).await;
    platform.emulator.faults().add(Fault::new().status(503).operation("listFunctions")).unwrap();
    platform.emulator.advance(DAY).unwrap();

    platform.emulator.reset().await.unwrap();
    assert_eq!(waiting.await.unwrap().unwrap().status(), 500, "its function was stopped");
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 0);
    assert_eq!(
        (status_with(&platform, &token).await, status_with(&platform, "local-token").await),
        (401, 200)
    );
    assert_refused(platform.get(JOBS).await, 404, "there is no function `test`");

    platform.create("test", HELLO).await;
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0);
    platform.invoke(json!({})).await;
    let new = platform.job(has_ended).await;
    assert!(new["id"].as_i64() > old["id"].as_i64(), "ids do not come again: {new}");
    let day_later = old["created_at"].as_f64().unwrap() + DAY.as_secs_f64();
    assert!(new["created_at"].as_f64().unwrap() < day_later, "the clock is right again: {new}");
}

#[tokio::test]
async fn a_reset_lets_the_clock_be_moved_as_far_as_before() {
    let platform = Platform::start().await;
    let hundred_years = 36_500 * DAY;
    for _ in 0..2 {
        let by = hundred_years - Duration::from_nanos(1);
        platform.emulator.advance(by).unwrap();
        assert!(platform.emulator.advance(DAY).is_err(), "it is a hundred years ahead");
        platform.emulator.reset().await.unwrap();
        let (_, state) = platform.get("/_emulator/state").await;
        assert_eq!(state["clock"]["ahead"], "0s");
    }
}

/// With everything in memory, and in a file.
async fn both() -> [Platform; 2] {
    let data = known().data(folder("snapshot"));
    [Platform::start().await, Platform::with(data).await]
}

#[tokio::test]
async fn a_snapshot_brings_everything_back() {
    for platform in both().await {
        platform.create("test", HELLO).await;
        platform.invoke(json!({})).await;
        let (ended, token) = (platform.job(has_ended).await, sign_in(&platform).await);
        platform.create("long", LONG).await;
        let jobs_of_long = "/oserve/v1.3/cloud-function/long/job/";
        platform.send("POST", jobs_of_long, json!({"sync": false})).await;
        platform.job_at(jobs_of_long, |job| job["status"] == "executing").await;
        let snapshot = platform.emulator.snapshot().await.unwrap();

        platform.request("DELETE", "/oserve/v1.3/cloud-function/test/").send().await.unwrap();
        platform.create("test", "exports.main = async () => 'other'").await;
        for _ in 0..3 {
            platform.invoke(json!({})).await;
        }
        let last = platform.job(has_ended).await;
        platform.emulator.restore(snapshot.clone()).await.unwrap();

        let (_, page) = platform.get(JOBS).await;
        assert_eq!(page["meta"]["total_count"], 1);
        assert_eq!(page["objects"][0]["finished_at"], ended["finished_at"]);
        let log = platform.http.get(ended["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert!(log.text().await.unwrap().ends_with("LOG return:  hello world\n"));
        assert_eq!(status_with(&platform, &token).await, 200);
        let cut_off = platform.job_at(jobs_of_long, has_ended).await;
        assert_eq!(cut_off["status"], "execution_failed", "what ran when it was saved has ended");
        assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
        let next = platform.job(has_ended).await;
        assert!(next["id"].as_i64() > last["id"].as_i64(), "ids do not come again: {next}");

        // It fits into another emulator, too, whose own ids come after.
        let other = Platform::start().await;
        other.create("gone", HELLO).await;
        other.emulator.restore(snapshot).await.unwrap();
        assert_eq!(other.get(FUNCTIONS).await.1["meta"]["total_count"], 2);
        assert_eq!(
            (
                other.invoke(json!({})).await["data"] == "hello world",
                other.get(JOBS).await.1["meta"]["total_count"].clone()
            ),
            (true, json!(2))
        );
        assert_eq!(status_with(&other, &token).await, 200);
    }
}

#[tokio::test]
async fn what_is_no_snapshot_changes_nothing() {
    let platform = Platform::with_function(HELLO).await;
    let snapshot = platform.emulator.snapshot().await.unwrap();
    let mut newer = snapshot.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let mut foreign = snapshot.clone();
    foreign[68] = 0;
    let mut damaged = snapshot.clone();
    let half = damaged.len() / 2;
    damaged[half..].fill(0xff);
    let cases = [
        (vec![], "the snapshot is not a data file of the emulator"),
        (b"SQLite format 3\0".to_vec(), "the snapshot is the data of another program"),
        (foreign, "the snapshot is the data of another program"),
        (newer, "the snapshot was written by a newer emulator (version 99"),
        (damaged, "the snapshot is damaged: "),
        (snapshot[..5000].to_vec(), "the snapshot is damaged: "),
    ];
    for (bytes, text) in cases {
        let error = platform.emulator.restore(bytes).await.unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidInput && error.to_string().contains(text), "{error}");
    }
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
}

#[tokio::test]
async fn what_expires_does_when_the_clock_is_moved() {
    let quota = std::num::NonZeroU32::new(40).unwrap();
    let platform = Platform::with(known().plan(PlanCircle::PPersonal).quota(quota)).await;
    platform.create("test", LONG).await;
    let token = sign_in(&platform).await;
    platform.emulator.advance(29 * DAY).unwrap();
    assert_eq!(status_with(&platform, &token).await, 200);
    platform.emulator.advance(2 * DAY).unwrap();
    assert_eq!(status_with(&platform, &token).await, 401);

    // The limit of functions at once is reached; then nobody has to wait five minutes to see what follows.
    for _ in 0..11 {
        platform.send("POST", JOBS, json!({"sync": false})).await;
    }
    let waiting = platform.job(|_| true).await;
    assert_eq!(waiting["status"], "waiting");
    platform.emulator.advance(Duration::from_secs(301)).unwrap();
    let failed = platform.job(has_ended).await;
    assert_eq!((&failed["id"], &failed["status"]), (&waiting["id"], &json!("schedule_failed")));
    let waited = failed["finished_at"].as_f64().unwrap() - failed["created_at"].as_f64().unwrap();
    assert!(waited > 300.0, "{failed}");

    let job = platform.job(|_| true).await;
    let log = job["user_log_url"].as_str().unwrap();
    assert_eq!(platform.http.get(log).send().await.unwrap().status(), 200);
    platform.emulator.advance(DAY).unwrap();
    assert_refused(answer(platform.http.get(log)).await, 403, "expired");

    for _ in 0..100 {
        if platform.get(FUNCTIONS).await.0 == 429 {
            platform.emulator.advance(Duration::from_secs(60)).unwrap();
            assert_eq!(platform.get(FUNCTIONS).await.0, 200, "a minute later there is quota again");
            let error = platform.emulator.advance(40_000 * DAY).unwrap_err();
            assert!(error.to_string().contains("a hundred years"), "{error}");
            return;
        }
    }
    panic!("the quota never ends");
}

#[tokio::test]
async fn a_folder_becomes_functions() {
    let folder = folder("seed");
    let write = |path: &str, code: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, code).unwrap();
    };
    write("b.js", HELLO);
    write("测试/index.js", HELLO);
    write("测试/other.js", "throw 1");
    write("both.js", HELLO);
    write("both/index.js", "throw 1");
    for none in ["node_modules/index.js", ".git/index.js", ".hidden.js", "readme.md", "empty/x.txt", "a.mjs"]
    {
        write(none, "throw 1");
    }
    let platform = Platform::start().await;
    let names = ["b", "both", "测试"].map(str::to_owned);
    let created = names.clone().map(|name| (name, Deployed::Created));
    assert_eq!(platform.emulator.seed(&folder).await.unwrap(), created);
    for name in &names {
        let done = platform.emulator.trigger(Trigger::new(name, JobSource::Timer)).await.unwrap();
        assert_eq!((done.status, done.data.get()), (JobStatus::Fulfilled, "\"hello world\""));
    }
    let unchanged = names.map(|name| (name, Deployed::Unchanged));
    assert_eq!(platform.emulator.seed(&folder).await.unwrap(), unchanged);
    write("b.js", "exports.main = async () => 2");
    assert_eq!(platform.emulator.seed(&folder).await.unwrap()[0], ("b".into(), Deployed::Updated));

    write("broken.js", "");
    let error = platform.emulator.seed(&folder).await.unwrap_err();
    assert!(error.to_string().ends_with("broken.js: the file is empty"), "{error}");
    fs::write(folder.join("broken.js"), b"\xff").unwrap();
    let error = platform.emulator.seed(&folder).await.unwrap_err();
    assert!(error.to_string().contains("broken.js: "), "{error}");
    let error = functions_in(&folder.join("nowhere")).unwrap_err();
    assert!(error.kind() == ErrorKind::NotFound && error.to_string().contains("nowhere: "), "{error}");
}

#[tokio::test]
async fn a_folder_is_deployed_again_when_it_is_saved() {
    let folder = folder("watch");
    let file = folder.join("test.js");
    fs::write(&file, HELLO).unwrap();
    let platform = Platform::start().await;
    let (tell, told) = mpsc::channel();
    platform.emulator.watch(&folder, move |watched| tell.send(watched).unwrap()).await.unwrap();
    let next = async || {
        for _ in 0..3000 {
            match told.try_recv() {
                Ok(watched) => return watched,
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        panic!("nothing is told");
    };
    let deployed = |function: &str, how| Watched::Deployed { function: function.into(), how };
    assert_eq!(next().await, deployed("test", Deployed::Created), "before the watch returns");
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");

    fs::write(&file, "exports.main = async () => 'saved again'").unwrap();
    assert_eq!(next().await, deployed("test", Deployed::Updated));
    assert_eq!(platform.invoke(json!({})).await["data"], "saved again");

    // Word for word as Node 12 shows it, and nothing that its user did not write.
    let broken = [
        (
            "exports.main = async () => {\n  return 'broken' fot debug\n}",
            ":2\n  return 'broken' fot debug\n                  ^^^\n\nSyntaxError: Unexpected identifier\n    at test.js:2:19",
        ),
        (
            "exports.main = async () => 'broken' fot debug",
            ":1\nexports.main = async () => 'broken' fot debug\n                                    ^^^\n\nSyntaxError: Unexpected identifier\n    at test.js:1:37",
        ),
        (
            "'use strict'; with ({}) {}",
            ":1\n'use strict'; with ({}) {}\n              ^^^^\n\nSyntaxError: Strict mode code may not include a with statement\n    at test.js:1:15",
        ),
        // Newer than Node 12.
        (
            "exports.main = async (event) => event.data?.name",
            ":1\nexports.main = async (event) => event.data?.name\n                                           ^\n\nSyntaxError: Unexpected token '.'\n    at test.js:1:44",
        ),
        (
            "exports.main = async () => 1; }); while (true) {} (function () {",
            ":1\nexports.main = async () => 1; }); while (true) {} (function () {\n                              ^\n\nSyntaxError: Unexpected token '}'\n    at test.js:1:31",
        ),
    ];
    for (code, wanted) in broken {
        fs::write(&file, code).unwrap();
        let told = next().await;
        assert_eq!(told, Watched::DoesNotParse { function: "test".into(), why: wanted.into() });
        assert_eq!(platform.invoke(json!({})).await["data"], "saved again", "{code}");
    }
    // Read, and not run.
    fs::write(&file, "#!/usr/bin/env node\nwhile (globalThis) {}").unwrap();
    assert_eq!(next().await, deployed("test", Deployed::Updated));
    fs::write(&file, "// a comment at the end: exports.main").unwrap();
    assert_eq!(next().await, deployed("test", Deployed::Updated));

    fs::create_dir(folder.join("new")).unwrap();
    fs::write(folder.join("new/index.js"), HELLO).unwrap();
    assert_eq!(next().await, deployed("new", Deployed::Created));
    fs::write(&file, "").unwrap();
    assert!(matches!(next().await, Watched::Problem(why) if why.ends_with("test.js: the file is empty")));
    fs::remove_file(&file).unwrap();

    platform.emulator.reset().await.unwrap();
    assert_eq!(next().await, deployed("new", Deployed::Created), "a reset takes the folder for what it is");
    let error = platform.emulator.watch(folder.join("nowhere"), |_| ()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

#[cfg(unix)]
#[tokio::test]
async fn a_watch_says_what_stands_in_its_way_and_goes_on() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder("watch-on");
    let file = folder.join("test.js");
    let strange = |letter: &[u8]| folder.join(std::ffi::OsStr::from_bytes(&[letter, b"\xff.js"].concat()));
    if fs::write(strange(b"a"), HELLO).is_err() {
        // Some file systems take no such name.
        return;
    }
    fs::write(&file, HELLO).unwrap();
    let platform = Platform::start().await;
    let (tell, told) = mpsc::channel();
    platform.emulator.watch(&folder, move |watched| tell.send(watched).unwrap()).await.unwrap();
    let next = async || {
        for _ in 0..3000 {
            match told.try_recv() {
                Ok(watched) => return watched.to_string(),
                Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
        panic!("nothing is told");
    };
    let why = next().await;
    assert!(why.ends_with(".js: the name is not UTF-8; it is left out") && why.contains("watch-on"), "{why}");
    assert_eq!(next().await, "test: created");
    fs::write(&file, "exports.main = async () => 'saved again'").unwrap();
    assert_eq!(next().await, "test: updated", "each problem is told once");
    fs::write(strange(b"b"), HELLO).unwrap();
    assert!(next().await.contains("the name is not UTF-8"));

    fs::remove_dir_all(&folder).unwrap();
    let why = next().await;
    let end = "; its functions stay as they are until it can be read again";
    assert!(why.starts_with(&folder.display().to_string()) && why.ends_with(end), "{why}");
    assert_eq!(platform.invoke(json!({})).await["data"], "saved again");
    fs::create_dir(&folder).unwrap();
    assert_eq!(next().await, format!("{}: is there again", folder.display()));
    fs::write(&file, "exports.main = async () => 'back'").unwrap();
    assert_eq!(next().await, "test: updated");
    assert_eq!(platform.invoke(json!({})).await["data"], "back");
}
