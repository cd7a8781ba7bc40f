//! Deploys a function, invokes it, and lists its runs: `cargo run --example hello`.
//!
//! It calls an emulator in this program. For the platform, create the client with `Client::from_env()`.

use minapp_cloud_function::Client;
use minapp_emulator::Emulator;
use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;

    client.deploy("greet", "exports.main = async event => `hello, ${event.data.name}`").await?;
    let greet = client.function("greet")?;
    let greeting: String = greet.invoke(&json!({"name": "Ada"})).await?;
    println!("{greeting}");

    for job in greet.jobs().collect().await? {
        println!("{} {} {}", job.id(), job.created_at(), job.status());
    }
    Ok(())
}
