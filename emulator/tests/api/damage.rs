//! Damage in the data file that is found while the emulator is at work.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::data::{Directory, start};
use crate::program::Running;
use crate::support::{FUNCTIONS, HELLO, JOBS, assert_refused};

/// Makes a data file with 40 jobs, and overwrites one of them.
async fn damage_a_job(directory: &Directory) {
    let platform = start(directory).await;
    platform.create("test", "exports.main = async (e) => console.log(e.data.text) || 1").await;
    for i in 0..40 {
        platform.invoke(json!({"text": format!("entry {i} {}", "x".repeat(600))})).await;
    }
    platform.emulator.stop().await;
    let mut bytes = fs::read(directory.file()).unwrap();
    let text = b"entry 5 xxx";
    let at = bytes.windows(text.len()).position(|found| found == text).unwrap();
    let page = at / 4096 * 4096;
    bytes[page..page + 4096].fill(0x5a);
    fs::write(directory.file(), &bytes).unwrap();
}

/// A start does not read all the jobs there are. Damage among them is found while the emulator is at work.
#[tokio::test]
async fn damage_among_the_jobs_ends_the_recording() {
    let directory = Directory::new();
    damage_a_job(&directory).await;
    let platform = start(&directory).await;
    let mut refused = None;
    for _ in 0..3000 {
        let (status, body) = platform.send("POST", JOBS, json!({"data": {"text": "more"}})).await;
        if status != 200 {
            refused = Some((status, body));
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let refused = refused.expect("the damage is not found");
    assert_refused(refused, 507, "emulator.db is damaged: ");
    let (status, body) =
        platform.send("POST", FUNCTIONS, json!({"name": "more", "function_code": HELLO})).await;
    assert_refused((status, body), 507, "stop the emulator, and move the file away");
    assert_eq!(platform.get(FUNCTIONS).await.1["meta"]["total_count"], 1, "what is whole can be read");
    let told = tokio::time::timeout(Duration::from_secs(60), platform.emulator.damaged()).await.unwrap();
    assert!(told.to_string().contains("emulator.db is damaged: "), "{told}");
}

#[tokio::test]
async fn the_program_says_once_that_its_file_is_damaged() {
    let directory = Directory::new();
    damage_a_job(&directory).await;
    let mut command = Command::new(env!("CARGO_BIN_EXE_minapp-emulator"));
    command.args(["--listen", "127.0.0.1:0", "--token", "local-token", "--data"]).arg(directory.path());
    let mut running = Running::spawn(command.stderr(Stdio::piped()));
    let mut errors = BufReader::new(running.child().stderr.take().unwrap()).lines();
    let first = tokio::task::spawn_blocking(move || (errors.next().unwrap().unwrap(), errors));
    let (first, errors) = tokio::time::timeout(Duration::from_secs(60), first).await.unwrap().unwrap();
    assert!(first.starts_with("error: emulator.db is damaged: "), "{first}");
    assert!(first.contains("stop the emulator, and move the file away"), "{first}");
    drop(running);
    assert_eq!(errors.map(Result::unwrap).collect::<Vec<_>>(), [""; 0], "nothing more is said");
}
