//! Snapshots from anywhere: nothing that they define is run, and nothing is stopped for them.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::time::Duration;

use rusqlite::Connection;
use serde_json::json;
use tokio::time::timeout;

use crate::program::Running;
use crate::support::{HELLO, JOBS, Platform, assert_refused, has_ended};

const LONG: &str = "exports.main = (e, callback) => setTimeout(callback, 250000, null)";

/// A query that never ends.
const WITHOUT_END: &str =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n WHERE i < 0";

/// A file of its own.
fn file(test: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("snapshot-{test}.db"))
}

/// What a snapshot becomes by a change.
fn changed(test: &str, snapshot: &[u8], sql: &str) -> Vec<u8> {
    let file = file(test);
    fs::write(&file, snapshot).unwrap();
    Connection::open(&file).unwrap().execute_batch(sql).unwrap();
    fs::read(&file).unwrap()
}

fn busy_view() -> String {
    format!("DROP TABLE codes; CREATE VIEW codes AS {WITHOUT_END};")
}

#[tokio::test]
async fn what_no_emulator_defines_is_refused() {
    let platform = Platform::with_function(LONG).await;
    let snapshot = platform.emulator.snapshot().await.unwrap();
    platform.send("POST", JOBS, json!({"sync": false})).await;
    platform.job(|job| job["status"] == "executing").await;
    let slow_trigger = format!("CREATE TRIGGER odd AFTER UPDATE ON jobs BEGIN {WITHOUT_END}; END;");
    let insert = |id: &str| {
        format!("INSERT INTO jobs SELECT {id}, 1, 'sdk', 'batch', 'waiting', 0, 0, NULL, NULL, NULL;")
    };
    let cases = [
        (busy_view(), "was not written by an emulator: its view `codes` is none of an emulator"),
        (slow_trigger, "was not written by an emulator: its trigger `odd` is none"),
        ("CREATE TABLE more (x)".into(), "its table `more` is none"),
        ("CREATE INDEX odd ON functions (length(code))".into(), "its index `odd` is none"),
        (
            "ALTER TABLE functions ADD COLUMN odd INT AS (length(code))".into(),
            "its table `functions` is none",
        ),
        ("CREATE VIRTUAL TABLE odd USING fts5(x)".into(), "its table `odd"),
        ("DROP INDEX unfinished_jobs".into(), "it has no index `unfinished_jobs`"),
        ("PRAGMA user_version = 1".into(), "it has no trigger `job_deleted`"),
        ("PRAGMA user_version = -1".into(), "is none of an emulator"),
        (insert("9223372036854775807"), "an id of its jobs is out of range"),
        (insert("-5"), "an id of its jobs is out of range"),
        ("UPDATE functions SET id = 9223372036854775806".into(), "an id of its functions is out of range"),
    ];
    for (sql, why) in cases {
        let changed = changed("foreign", &snapshot, &sql);
        let restored = timeout(Duration::from_secs(60), platform.emulator.restore(changed.clone())).await;
        let error = restored.expect("nothing of it is run").unwrap_err();
        assert!(error.kind() == ErrorKind::InvalidInput && error.to_string().contains(why), "{sql}: {error}");
        let sent = platform.request("PUT", "/_emulator/snapshot").body(changed);
        assert_refused(crate::support::answer(sent).await, 400, why);
    }
    let job = platform.job(|_| true).await;
    assert!(!has_ended(&job), "what runs is not stopped for what is refused: {job}");
    platform.emulator.restore(snapshot).await.unwrap();
    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0);
}

#[tokio::test]
async fn the_data_file_is_looked_at_in_the_same_way() {
    let directory = file("data").with_extension("");
    let _ = fs::remove_dir_all(&directory);
    let start = || minapp_emulator::Emulator::builder().data(&directory).start();
    start().await.unwrap().stop().await;
    Connection::open(directory.join("emulator.db")).unwrap().execute_batch(&busy_view()).unwrap();
    let error = timeout(Duration::from_secs(60), start()).await.expect("nothing of it is run").unwrap_err();
    assert!(
        error.to_string().contains("emulator.db was not written by an emulator: its view `codes`"),
        "{error}"
    );
}

#[tokio::test]
async fn the_program_refuses_such_a_snapshot_and_ends() {
    let platform = Platform::with_function(HELLO).await;
    let snapshot = platform.emulator.snapshot().await.unwrap();
    changed("program", &snapshot, &busy_view());
    let file = file("program");
    let mut running = Running::start(&["--listen", "127.0.0.1:0", "--restore", file.to_str().unwrap()]);
    for _ in 0..3000 {
        if let Some(status) = running.child().try_wait().unwrap() {
            assert_eq!(status.code(), Some(1));
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("it is held up by what it should refuse");
}
