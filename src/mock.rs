//! Helpers for [`httpmock`], generated from the same document as the client, to test
//! programs that use this crate without the platform.
//!
//! Each operation has a method on [`MockServerExt`], whose two arguments say what to expect and what
//! to answer, in the types of the document. To answer what the types cannot say (a member that is
//! unknown, a `data` that is missing, a body that is no JSON), take the inner `httpmock` value with
//! `into_inner()`.
//!
//! ```
//! use httpmock::MockServer;
//! use minapp_cloud_function::{Client, Json, mock::MockServerExt, types::{InvokeResponse, InvokeResult}};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> minapp_cloud_function::Result<()> {
//! let server = MockServer::start_async().await;
//! let mut result = InvokeResult::default();
//! result.data = Json::new("hello, Ada")?;
//! server.invoke_function(|when, then| {
//!     when.function_name("测试");
//!     then.ok(&InvokeResponse::InvokeResult(result));
//! });
//!
//! let client = Client::builder().base_url(server.base_url()).token("any").build()?;
//! let greeting: String = client.function("测试")?.invoke(&()).await?;
//! assert_eq!(greeting, "hello, Ada");
//! # Ok(())
//! # }
//! ```
//!
//! [`ended_job`] makes a job that a wait finds, and [`transport_error`], [`platform_error`] and
//! [`function_error`] make errors.
//!
//! The types of `httpmock` 0.9 show here: a newer `httpmock` is no breaking change of this crate.

#![allow(missing_docs, clippy::all)]

include!(concat!(env!("OUT_DIR"), "/mock.rs"));

/// A function's name as a pattern for the path that the client sends it in. The generated code would
/// take the name itself for a pattern, and match none that is percent-encoded.
fn path_pattern(name: &str) -> String {
    regex::escape(&progenitor_client::encode_path(name))
}

mod values;
pub use values::{ended_job, function_error, platform_error, transport_error};
