//! The platform may add a status.

use minapp_cloud_function::JobStatus;

fn show(status: JobStatus) {
    match status {
        JobStatus::Waiting | JobStatus::Executing | JobStatus::Fulfilled => {}
        JobStatus::ScheduleFailed | JobStatus::ExecutionRejected => {}
        JobStatus::DeadlineExceeded | JobStatus::ExecutionFailed => {}
        JobStatus::Unknown(_) => {}
    }
}

fn main() {
    let _ = show;
}
