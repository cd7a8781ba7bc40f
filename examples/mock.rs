//! How to test your own code without the platform: a mock server returns what the test says.
//!
//! `cargo run --example mock` runs the program against the emulator; `cargo test --example mock` runs its
//! tests. Your `Cargo.toml` needs these dev-dependencies:
//!
//! ```toml
//! minapp-cloud-function = { version = "0.1", features = ["httpmock09"] }
//! httpmock = "0.9"
//! ```

use minapp_cloud_function::{Client, Result};
use minapp_emulator::Emulator;
use serde_json::json;

/// Your program: greets a user, and does so plainly if the function fails.
async fn welcome(client: &Client, name: &str) -> Result<String> {
    match client.function("greet")?.invoke(&json!({ "name": name })).await {
        Err(error) if error.is_function_error() => Ok(format!("Welcome, {name}.")),
        other => other,
    }
}

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;
    client.deploy("greet", "exports.main = async event => `Good morning, ${event.data.name}!`").await?;
    println!("{}", welcome(&client, "Ada").await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use httpmock::MockServer;
    use minapp_cloud_function::{
        Client, Json, Result,
        mock::MockServerExt,
        types::{ErrorBody, InvokeFunctionRequest, InvokeResponse},
    };
    use serde_json::json;

    use super::welcome;

    fn client(server: &MockServer) -> Result<Client> {
        Client::builder().base_url(server.base_url()).token("any").build()
    }

    #[tokio::test]
    async fn returns_the_greeting_of_the_function() -> Result<()> {
        let server = MockServer::start_async().await;
        let mut request = InvokeFunctionRequest::default();
        request.data = Some(Json::new(&json!({"name": "Ada"}))?);
        request.sync = Some(true);
        let response = InvokeResponse::success("Good morning, Ada!")?;
        let greet = server.invoke_function(|when, then| {
            when.function_name("greet").body(&request);
            then.ok(&response);
        });

        assert_eq!(welcome(&client(&server)?, "Ada").await?, "Good morning, Ada!");
        greet.assert_async().await; // The client sent this request exactly once.
        Ok(())
    }

    #[tokio::test]
    async fn greets_plainly_if_the_function_fails() -> Result<()> {
        let server = MockServer::start_async().await;
        let failure = InvokeResponse::failure("TypeError", "Cannot read properties of undefined");
        server.invoke_function(|when, then| {
            when.function_name("greet");
            then.ok(&failure);
        });

        assert_eq!(welcome(&client(&server)?, "Ada").await?, "Welcome, Ada.");
        Ok(())
    }

    #[tokio::test]
    async fn reports_an_outage_and_does_not_retry() -> Result<()> {
        let server = MockServer::start_async().await;
        let mut outage = ErrorBody::default();
        outage.error_msg = "back in five minutes".to_owned();
        let greet = server.invoke_function(|_, then| {
            then.internal_server_error(&outage);
        });

        let error = welcome(&client(&server)?, "Ada").await.unwrap_err();
        assert!(error.is_server_error() && error.to_string().contains("back in five minutes"), "{error}");
        greet.assert_calls_async(1).await;
        Ok(())
    }
}
