use minapp_cloud_function::{Client, Trigger};
use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let greet = client.function("greet")?;
    let report = greet.debug(&json!({"name": "Ada"})).trigger(Trigger::Timer).await?;
    println!("{:?}\n{}", report.execution_time, report.log);
    Ok(())
}
