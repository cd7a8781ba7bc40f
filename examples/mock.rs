//! How to test your own code: the server is a mock that answers what the test says.
//!
//! `cargo run --example mock` runs the three tests at the end. In your program they would stand in
//! `tests/`, each under `#[tokio::test]`, with `minapp-cloud-function = { features = ["mock"] }` and
//! `httpmock` among the dev-dependencies.

use httpmock::MockServer;
use minapp_cloud_function::{
    Client, Error, Json,
    mock::MockServerExt,
    types::{ErrorBody, InvokeFunctionRequest, InvokeResponse, InvokeResult},
};
use serde_json::json;

/// Your program: greets a user, and in a plain way if the function that knows better has failed.
async fn welcome(client: &Client, name: &str) -> Result<String, Error> {
    match client.function("greet")?.invoke(&json!({ "name": name })).await {
        Err(Error::Function(_)) => Ok(format!("Welcome, {name}.")),
        other => other,
    }
}

async fn the_greeting_is_what_the_function_says(server: &MockServer, client: &Client) {
    let mut request = InvokeFunctionRequest::default();
    (request.data, request.sync) = (Json::new(&json!({"name": "Ada"})).ok(), Some(true));
    let mut result = InvokeResult::default();
    result.data = Json::new("Good morning, Ada!").unwrap();
    let greet = server.invoke_function(|when, then| {
        when.function_name("greet").body(&request);
        then.ok(&InvokeResponse::InvokeResult(result));
    });
    assert_eq!(welcome(client, "Ada").await.unwrap(), "Good morning, Ada!");
    greet.assert_async().await; // It was called once, with this body.
    greet.delete_async().await;
}

async fn a_function_that_fails_is_no_reason_not_to_greet(server: &MockServer, client: &Client) {
    let mut failed = InvokeResult::default();
    failed.code = 1;
    failed.error.message = Some("Cannot read properties of undefined".to_owned());
    let greet = server.invoke_function(|when, then| {
        when.function_name("greet");
        then.ok(&InvokeResponse::InvokeResult(failed));
    });
    assert_eq!(welcome(client, "Ada").await.unwrap(), "Welcome, Ada.");
    greet.delete_async().await;
}

async fn an_outage_is_told_and_nothing_is_called_twice(server: &MockServer, client: &Client) {
    let mut refusal = ErrorBody::default();
    refusal.error_msg = "back in five minutes".to_owned();
    let greet = server.invoke_function(|_, then| {
        then.internal_server_error(&refusal);
    });
    let error = welcome(client, "Ada").await.unwrap_err();
    assert!(error.is_server_error() && error.to_string().contains("back in five minutes"));
    greet.assert_calls_async(1).await;
    greet.delete_async().await;
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = MockServer::start_async().await;
    let client = Client::builder().base_url(server.base_url()).token("any").build()?;
    the_greeting_is_what_the_function_says(&server, &client).await;
    println!("ok  the greeting is what the function says");
    a_function_that_fails_is_no_reason_not_to_greet(&server, &client).await;
    println!("ok  a function that fails is no reason not to greet");
    an_outage_is_told_and_nothing_is_called_twice(&server, &client).await;
    println!("ok  an outage is told, and nothing is called twice");
    Ok(())
}
