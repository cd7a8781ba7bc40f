//! Waits for the job of a detached call and fetches its log; then watches jobs as their status changes.
//!
//! `cargo run --example wait` makes the calls in an emulator in this program.

use std::{collections::BTreeMap, time::Duration};

use minapp_cloud_function::{Client, JobStatus};
use minapp_emulator::Emulator;
use serde_json::json;

const BREW: &str = "\
exports.main = async function (event) {
  const { drink, milliseconds } = event.data
  console.log('brewing', drink)
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  if (drink === 'coffee') throw new Error('I am a teapot')
  return drink + ' is ready'
}";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;
    client.deploy("brew", BREW).await?;
    let brew = client.function("brew")?;

    // The receipt does not name the job. A unique value of 8 to 64 characters identifies it.
    let order = json!({"order_id": "2026-01-31-000417", "drink": "tea", "milliseconds": 600});
    let pending = brew.invoke_detached(&order).correlate_by("order_id").await?;
    println!("the receipt says {:?}, and does not name the job", pending.receipt().status);
    // The platform lets a function run for 300 seconds. This program waits for less.
    let job = pending.wait().timeout(Duration::from_secs(60)).await?;
    assert_eq!(job.status(), JobStatus::Fulfilled);
    let time = job.started_at().zip(job.finished_at()).and_then(|(start, end)| end.duration_since(start));
    println!("job {} is {} after {:?}; its log:", job.id(), job.status(), time.unwrap_or_default());
    let log = job.log().await?;
    assert!(log.contains("tea is ready"));
    log.lines().for_each(|line| println!("   {line}"));

    println!("\nthree more, watched:");
    for (drink, milliseconds) in [("cocoa", 300), ("coffee", 900), ("soup", 1500)] {
        brew.invoke_detached(&json!({"drink": drink, "milliseconds": milliseconds})).await?;
    }
    // From the first job on, which appears anew; without `since`, from now on by the platform's clock.
    // The default of 7 seconds suits the free plan, which allows 50 requests per minute.
    let mut watch = brew.watch().since(job.created_at()).every(Duration::from_millis(100)).start();
    let mut states = BTreeMap::new();
    while states.values().filter(|(_, ended)| *ended).count() < 4 {
        // A watch never ends, so there is always a next job.
        let Some(job) = watch.try_next().await? else { break };
        println!("   job {} {:<9} {}", job.id(), job.status(), job.created_at());
        states.insert(job.id(), (job.status().clone(), job.finished_at().is_some()));
    }
    let failed = states.values().filter(|(status, _)| *status == JobStatus::ExecutionFailed).count();
    assert_eq!((states.len(), failed), (4, 1));
    println!("{} jobs have ended, and {failed} failed: it is a teapot", states.len());
    Ok(())
}
