//! An async client for the cloud-function Open API of MinApp (知晓云), generated from one OpenAPI document.
//!
//! # Overview
//!
//! - [`Client`] is where calls begin: [`Client::from_env`] or [`Client::builder`] makes one.
//! - [`Client::deploy`] puts code in place; [`Client::functions`] lists the functions; [`Client::function`]
//!   gives a handle for one [`Function`].
//! - [`Function::invoke`] runs a function and decodes its result into a type of yours;
//!   [`Function::invoke_detached`] does not wait for it; [`Function::debug`] reports on the run;
//!   [`Function::jobs`] lists the runs, with their logs.
//! - A [`Call`] is sent when it is awaited. [`Call::send`] returns the whole [`Response`] with status, headers
//!   and body.
//! - [`List`] is a list of functions or jobs: a stream of rows, of pages, one page, or all at once.
//! - [`Error`] says what failed and, by [`is_outcome_unknown`](Error::is_outcome_unknown), whether the call
//!   may have been carried out. [`RetryPolicy`] and [`Timeouts`] say when a call is retried and how long it
//!   may take.
//! - [`types`] has the types of all requests and responses.
//!
//! Calls run on [Tokio](https://tokio.rs). With the feature `blocking`, programs without async can make them.
//!
//! # Example
//!
//! The emulator in this crate's repository stands in for the platform here, and runs the function for real.
//!
//! ```
//! use minapp_cloud_function::Client;
//! use serde_json::json;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let emulator = minapp_emulator::Emulator::start().await?;
//! # let (url, token) = (emulator.base_url().to_owned(), emulator.token().to_owned());
//! let client = Client::builder().base_url(url).token(token).build()?;
//!
//! client.deploy("greet", "exports.main = async event => `hello, ${event.data.name}`").await?;
//! let greet = client.function("greet")?;
//! let greeting: String = greet.invoke(&json!({"name": "Ada"})).await?;
//! assert_eq!(greeting, "hello, Ada");
//!
//! let mut jobs = greet.jobs().stream();
//! while let Some(job) = jobs.try_next().await? {
//!     println!("{} {} {}", job.created_at(), job.status(), job.log().await?);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Promises
//!
//! - The access token goes to the base URL and nowhere else, and appears in no log, error or `Debug` output.
//! - A call that runs or creates something is not retried unless the platform cannot have received all of it.
//!   If no response comes, [`Error::is_outcome_unknown`] says whether it may have been carried out.
//! - What the platform adds to a response, or leaves out without need, breaks nothing: unknown values of
//!   enumerations decode as `Unknown`, and only the fields without which a response is of no use are
//!   required.
//! - Values arrive exactly: every number, string and depth of nesting that JavaScript can write.
//!
//! # Features
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `rustls-ring` | TLS by rustls with ring and the operating system's certificates | yes |
//! | `rustls` | TLS by rustls with the provider that the program installs | |
//! | `native-tls` | TLS by the operating system's library; used when neither of the above is on | |
//! | `blocking` | `.block()` and `.block_iter()`: the same calls for programs without async | |
//! | `gzip` | compressed responses | |
//! | `quota` | a limit on requests per minute, with the quotas of the platform's plans | |
//! | `socks` | proxies with `socks5://`, `socks5h://`, `socks4://` and `socks4a://` | |
//! | `tracing` | a span for every call, with the fields of OpenTelemetry's conventions | |
//! | `jiff02`, `chrono04` | conversions of [`Timestamp`] from and to jiff 0.2 and chrono 0.4 | |
//! | `schemars1` | `JsonSchema` of schemars 1 on the types of requests and responses | |
//! | `httpmock09` | mocks of all operations for httpmock 0.9 | |
//! | `unstable-reqwest` | `ClientBuilder::configure_reqwest`, outside semantic versioning | |
//!
//! The first two switch on reqwest's feature `rustls-no-provider`. A program that also uses reqwest 0.13
//! itself, without one of reqwest's own TLS features, has to install a provider of rustls before it builds a
//! reqwest client: reqwest panics without one. Clients of this crate need none.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod error;
mod function;
mod generated;
mod list;
#[cfg(feature = "httpmock09")]
pub mod mock;
mod response;
pub mod types;

pub use bytes;
pub use http;

#[cfg(feature = "quota")]
pub use call::limiter::Quota;
pub use call::{
    Call,
    base_url::DEFAULT_BASE_URL,
    budget::RetryBudget,
    retry::{DEFAULT_MAX_ATTEMPTS, RetryPolicy},
    timeouts::{Timeout, Timeouts},
    token::Token,
};
pub use client::{
    Client, Create,
    builder::{ClientBuilder, DEFAULT_MAX_RESPONSE_SIZE},
};
pub use error::{
    Candidate, CredentialsError, Error, FunctionFailure, InputError, PlatformError, Result, RetryLimit,
    TransportError, TransportErrorKind, WaitError,
};
pub use function::{
    Function, Update,
    debug::Trigger,
    job::FunctionJob,
    wait::{PendingJob, Wait},
    watch::{Watch, WatchBuilder},
};
pub use list::{DEFAULT_DEDUP_WINDOW, DEFAULT_PAGES_AT_ONCE, Items, List, Page, Pages};
pub use response::Response;
pub use types::{
    CloudFunction, FunctionName, JobSource, JobStatus, Json, LogUrl, Secret, ServiceType, Timestamp,
};

/// Runs the examples of the two READMEs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh-CN.md")]
mod readme {}
