use minapp_cloud_function::Client;
use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let greet = client.function("greet")?;
    #[allow(deprecated)] // the platform recommends `invoke`
    let greeting: String = greet.invoke_v1(&json!({"name": "Ada"})).await?;
    println!("{greeting}");
    Ok(())
}
