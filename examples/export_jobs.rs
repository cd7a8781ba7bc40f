//! Exports all jobs of a function to a CSV file, with a progress bar.
//!
//! `cargo run --example export_jobs` invokes a function a few hundred times in an emulator in this
//! program, and then exports the jobs to `minapp-jobs.csv` among the temporary files, or to the file
//! named after `--`. Memory holds only a few pages of jobs at a time.

use std::{collections::BTreeMap, env, error::Error, path::PathBuf};

use futures_util::{StreamExt, stream};
use indicatif::{ProgressBar, ProgressStyle};
use minapp_cloud_function::{Client, Function, types::Job};
use minapp_emulator::Emulator;
use serde::{Deserialize, Serialize};

const CALLS: u64 = 300;
const CODE: &str = "\
exports.main = async function (event) {
  if (event.data.number % 10 === 0) throw new Error('no luck today')
  return event.data.number
}";

/// A line of the file.
#[derive(Serialize, Deserialize)]
struct Line {
    id: i64,
    /// RFC 3339, in UTC.
    created_at: String,
    source: String,
    status: String,
    milliseconds: Option<u128>,
    bytes: Option<i64>,
}

impl From<Job> for Line {
    fn from(job: Job) -> Self {
        let time = job.started_at.zip(job.finished_at).and_then(|(start, end)| end.duration_since(start));
        Self {
            id: job.id,
            created_at: job.created_at.to_string(),
            source: job.source.to_string(),
            status: job.status.to_string(),
            milliseconds: time.map(|time| time.as_millis()),
            bytes: job.mem_usage,
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args_os().nth(1).map_or(env::temp_dir().join("minapp-jobs.csv"), PathBuf::from);
    let emulator = Emulator::start().await?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;
    client.deploy("lucky", CODE).await?;
    let lucky = client.function("lucky")?;
    make_jobs(&lucky).await?;

    let bar = ProgressBar::new(lucky.jobs().count().await?)
        .with_style(ProgressStyle::with_template("{wide_bar} {pos} of {len} jobs, {eta} left")?);
    let mut csv = csv::Writer::from_path(&file)?;
    // Small pages, so that the bar moves; by default a page has 1,000 rows.
    let mut jobs = lucky.jobs().page_size(20).stream();
    while let Some(job) = jobs.try_next().await? {
        csv.serialize(Line::from(job.into_job()))?;
        bar.inc(1);
    }
    csv.flush()?;
    bar.finish_and_clear();
    println!("{} jobs in {}", bar.position(), file.display());

    // Read the file back.
    let mut states = BTreeMap::new();
    for line in csv::Reader::from_path(&file)?.deserialize() {
        let line: Line = line?;
        *states.entry(line.status).or_insert(0) += 1;
    }
    for (status, count) in &states {
        println!("  {count:>4} {status}");
    }
    assert_eq!(bar.position(), CALLS);
    assert_eq!(states["execution_failed"], CALLS / 10);
    assert_eq!(states["fulfilled"], CALLS - CALLS / 10);
    Ok(())
}

async fn make_jobs(function: &Function) -> Result<(), minapp_cloud_function::Error> {
    let calls = stream::iter(1..=CALLS)
        .map(|number| function.invoke::<u64>(&serde_json::json!({ "number": number })).into_future());
    let mut results = calls.buffer_unordered(16);
    while let Some(result) = results.next().await {
        match result {
            Err(error) if !error.is_function_error() => return Err(error),
            _ => {} // There is a job, whether the function succeeded or failed.
        }
    }
    Ok(())
}
