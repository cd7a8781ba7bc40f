use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let function = client.function("greet")?.get().await?;
    println!("{}", function.function_code);
    Ok(())
}
