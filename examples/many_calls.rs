//! Invokes a function a thousand times, at most sixteen times at once, and adds up the results.
//!
//! `cargo run --example many_calls` invokes it in an emulator in this program.

use std::time::Instant;

use futures_util::{StreamExt, TryStreamExt, future::try_join_all, stream};
use minapp_cloud_function::Client;
use minapp_emulator::Emulator;
use serde_json::json;

const CALLS: u64 = 1000;
const AT_ONCE: usize = 16;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::builder()
        .base_url(emulator.base_url())
        .token(emulator.token())
        // At most this many calls at once, from all tasks of the program together.
        // `quota(Quota::FREE)` would limit the requests per minute as well.
        .max_concurrency(AT_ONCE)
        .build()?;
    client.deploy("square", "exports.main = async event => event.data.number ** 2").await?;
    let square = client.function("square")?;

    // The stream starts a call when another has ended, so that its timeout starts only then, and memory
    // does not grow with the number of calls.
    let begun = Instant::now();
    let sum: u64 = stream::iter(1..=CALLS)
        .map(|number| square.invoke::<u64>(&json!({ "number": number })).into_future())
        .buffer_unordered(AT_ONCE)
        .try_fold(0, async |sum, square| Ok(sum + square))
        .await?;
    let rate = CALLS as f64 / begun.elapsed().as_secs_f64();
    assert_eq!(sum, CALLS * (CALLS + 1) * (2 * CALLS + 1) / 6);
    println!("1² + 2² + … + {CALLS}² = {sum}, by {CALLS} calls, {AT_ONCE} at once, {rate:.0} a second");

    // A few can also start together: the client sends as many as it may, and the others wait. The results
    // keep the order of the calls.
    let calls = (1..=50).map(|number| square.invoke::<u64>(&json!({ "number": number })).into_future());
    let squares = try_join_all(calls).await?;
    assert!(squares.iter().enumerate().all(|(index, square)| *square == (index as u64 + 1).pow(2)));
    println!("1², 2², … {}² = {:?} … {}", squares.len(), &squares[..5], squares[49]);

    let jobs = square.jobs().count().await?;
    assert_eq!(jobs, CALLS + 50, "every call has run once");
    println!("{jobs} jobs: every call has run once");
    Ok(())
}
