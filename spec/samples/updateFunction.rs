use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let code = "exports.main = async event => `good day, ${event.data.name}`";
    let function = client.function("greet")?.update().code(code).await?;
    println!("{}", function.function_code);
    Ok(())
}
