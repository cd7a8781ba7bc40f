//! Reading a page of 1,000 jobs, against serde_json into a struct of the same fields written by hand.
//! At least 0.90 is wanted.

mod support;

use minapp_cloud_function::types::JobPage;
use serde::Deserialize;

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is timed")]
struct HandPage {
    meta: HandMeta,
    objects: Vec<HandJob>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is timed")]
struct HandMeta {
    limit: i64,
    next: Option<String>,
    offset: i64,
    previous: Option<String>,
    total_count: i64,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is timed")]
struct HandJob {
    created_at: f64,
    finished_at: Option<f64>,
    id: i64,
    mem_usage: Option<i64>,
    service_type: String,
    source: String,
    started_at: Option<f64>,
    status: String,
    user_log_url: Option<String>,
}

fn main() {
    let text = support::jobs::page(0, 1000, 5000).into_bytes();
    let ratio = support::speed(
        2000,
        || serde_json::from_slice::<JobPage>(&text).expect("a page").objects.len(),
        || serde_json::from_slice::<HandPage>(&text).expect("a page").objects.len(),
    );
    println!("decode {ratio:.3}");
}
