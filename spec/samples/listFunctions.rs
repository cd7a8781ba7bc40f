use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?; // MINAPP_BASE_URL and MINAPP_TOKEN
    let mut functions = client.functions().stream();
    while let Some(function) = functions.try_next().await? {
        println!("{}", function.name);
    }
    Ok(())
}
