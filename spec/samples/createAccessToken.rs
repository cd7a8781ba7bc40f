use std::env::var;

use minapp_cloud_function::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A client with `credentials` makes both calls by itself, and renews the token.
    let client = Client::builder().base_url(var("MINAPP_BASE_URL")?).build()?;
    let (id, secret) = (var("MINAPP_CLIENT_ID")?, var("MINAPP_CLIENT_SECRET")?);
    let token = client.create_access_token(&id, secret, var("MINAPP_CODE")?).await?;
    println!("{}", token.access_token.expose());
    Ok(())
}
