//! A later version may add a timeout.

use std::time::Duration;

use minapp_cloud_function::{Timeout, Timeouts};

fn main() {
    let _ = Timeout { attempt: Duration::ZERO, total: Duration::ZERO };
    let _ = Timeouts { connect: Duration::ZERO, ..Timeouts::default() };
}
