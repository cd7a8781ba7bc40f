use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    client.function("greet")?.delete().await?;
    Ok(())
}
