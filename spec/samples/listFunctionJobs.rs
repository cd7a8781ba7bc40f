use minapp_cloud_function::{Client, JobStatus};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let mut jobs = client.function("greet")?.jobs().status(JobStatus::Fulfilled).stream();
    while let Some(job) = jobs.try_next().await? {
        println!("{} {} {}", job.id(), job.status(), job.source());
    }
    Ok(())
}
