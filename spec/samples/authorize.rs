use std::env::var;

use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Follows the redirects of the platform, with its cookies.
    let client = Client::builder().base_url(var("MINAPP_BASE_URL")?).build()?;
    let answer = client.authorize(&var("MINAPP_CLIENT_ID")?, var("MINAPP_CLIENT_SECRET")?).await?;
    println!("{}", answer.code.expose());
    Ok(())
}
