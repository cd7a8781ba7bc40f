//! Helpers for [`httpmock`], generated from the same document as the client, to test
//! programs that use this crate without the platform.
//!
//! Each operation has a method on [`MockServerExt`], with a closure that sets the request to expect and
//! the response to return, in the types of the document. For a response that these types cannot express (an
//! unknown member, a missing `data`, a body that is not JSON), take the inner `httpmock` value with
//! `into_inner()`.
//!
//! ```
//! use httpmock::MockServer;
//! use minapp_cloud_function::{Client, mock::MockServerExt, types::InvokeResponse};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> minapp_cloud_function::Result<()> {
//! let server = MockServer::start_async().await;
//! let response = InvokeResponse::success("hello, Ada")?;
//! server.invoke_function(|when, then| {
//!     when.function_name("测试");
//!     then.ok(&response);
//! });
//!
//! let client = Client::builder().base_url(server.base_url()).token("any").build()?;
//! let greeting: String = client.function("测试")?.invoke(&()).await?;
//! assert_eq!(greeting, "hello, Ada");
//! # Ok(())
//! # }
//! ```
//!
//! [`ended_job`] returns a job that a wait finds; [`transport_error`], [`platform_error`] and
//! [`function_error`] return errors.
//!
//! This module exposes types of `httpmock` 0.9: a newer `httpmock` is no breaking change of this crate.

#![allow(missing_docs, clippy::all)]

include!(concat!(env!("OUT_DIR"), "/mock.rs"));

/// A function's name as a pattern for the path that the client sends it in. The generated code would
/// take the name itself for a pattern, and match none that is percent-encoded.
fn path_pattern(name: &str) -> String {
    regex::escape(&progenitor_client::encode_path(name))
}

mod values;
pub use values::{ended_job, function_error, platform_error, transport_error};
