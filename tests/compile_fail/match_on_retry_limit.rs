//! A later version may add a limit.

use minapp_cloud_function::RetryLimit;

fn show(limit: RetryLimit) {
    match limit {
        RetryLimit::Attempts | RetryLimit::Budget => {}
        RetryLimit::TotalTimeout { .. } | RetryLimit::RetryAfter { .. } => {}
    }
}

fn main() {
    let _ = show;
}
