//! `kill -9` under load, over and over: what was acknowledged is there after the next start.
//!
//! `cargo test` kills three times in each mode. `MINAPP_KILLS=50` kills so many times in each, and
//! `--nocapture` shows what was counted.

mod check;
mod load;
mod server;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use check::Counts;
use load::Facts;
use server::{Directory, Server, http_client};

/// How many clients call at one time.
const CLIENTS: usize = 8;

async fn kill_and_look(mode: &str) {
    let kills = std::env::var("MINAPP_KILLS").map_or(3, |kills| kills.parse().expect("a number of kills"));
    let directory = Directory::new(&format!("kill-{mode}"));
    let mut server = Server::start(&directory.0, &["--sync", mode]);
    let (mut all, mut ids) = (Vec::<Facts>::new(), BTreeSet::new());
    for kill in 0..kills {
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let name = format!("{mode}-{kill}-{client}");
                tokio::spawn(load::run(http_client(), server.url.clone(), name, Arc::clone(&acknowledged)))
            })
            .collect();
        // A different moment each time, and always in the midst of it.
        let (enough, moment) = (150 + kill * 61 % 300, Duration::from_micros(kill as u64 * 7919 % 20_000));
        while acknowledged.load(Ordering::Relaxed) < enough {
            assert!(!clients.iter().any(|client| client.is_finished()), "a client ended before the kill");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(moment).await;
        drop(server);
        let first = all.len();
        for client in clients {
            all.push(client.await.unwrap());
        }

        server = Server::start(&directory.0, &["--sync", mode]);
        let mut counts = Counts::default();
        for facts in &all[first..] {
            check::look(&http_client(), &server.url, facts, &mut ids, &mut counts).await;
        }
        assert_eq!(counts.wrong, Vec::<String>::new(), "{mode}, after kill {}", kill + 1);
    }
    // Nor did anything go later.
    let mut counts = Counts::default();
    for facts in &all {
        check::look(&http_client(), &server.url, facts, &mut BTreeSet::new(), &mut counts).await;
    }
    println!("--sync {mode}: {kills} kills, acknowledged and looked for: {counts}");
    assert_eq!(counts.wrong, Vec::<String>::new(), "{mode}, at the end");
    assert!(counts.cut_off > 0, "{mode}: no kill cut a job off");
}

#[tokio::test]
async fn what_was_acknowledged_outlives_kill_9() {
    kill_and_look("normal").await;
}

#[tokio::test]
async fn what_was_acknowledged_outlives_kill_9_when_synced_in_full() {
    kill_and_look("full").await;
}
