//! Bindings for the cloud-function Open API of MinApp (知晓云), generated from one OpenAPI document.
//!
//! # Overview
//!
//! - [`Client`] says where the API is and who calls; [`Client::function`] gives a handle for one
//!   [`Function`], whose name is checked then and there.
//! - [`Function::invoke`] runs it and gives its result in a type of yours;
//!   [`Function::invoke_detached`] does not wait; [`Function::debug`] reports on the run.
//! - [`Client::deploy`] puts code in place; [`Client::functions`] and [`Function::jobs`] are lists to
//!   go through.
//! - [`Error`] keeps the kinds of failure apart: refused here, lost on the way, refused by the
//!   platform, failed in the function, a job that was not found.
//!
//! Every call is a [`Call`]: await it for its value, or ask it for the whole [`Answer`] with status,
//! headers and bytes.
//!
//! # Example
//!
//! The emulator in this repository stands in for the platform here, and runs the function for real.
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
//! # Ok(())
//! # }
//! ```
//!
//! # What is promised
//!
//! - The access token goes to the base URL and nowhere else, and shows in no log, error or `Debug`.
//! - A call that runs or changes something is sent once. If no answer comes,
//!   [`Error::is_outcome_unknown`] says whether it may have been carried out.
//! - What the platform adds to an answer, or leaves out of it without need, breaks nothing: unknown
//!   values of enumerations are kept as `Unknown`, and only what names a thing or carries the result
//!   has to be there.
//!
//! # Features
//!
//! | feature | what it adds | default |
//! |---|---|---|
//! | `rustls-ring` | TLS by rustls with ring and the operating system's certificates | yes |
//! | `rustls` | TLS by rustls with the provider that the program installs | |
//! | `native-tls` | TLS by the operating system's library; used when neither of the above is on | |
//! | `blocking` | `.block()` and `.block_iter()`: the same calls for programs without async | |
//! | `gzip` | answers may come compressed | |
//! | `quota` | a limit on calls in a minute, with the quotas of the platform's plans | |
//! | `socks` | proxies with `socks5://`, `socks5h://`, `socks4://` and `socks4a://` | |
//! | `tracing` | a span for every call, with the fields of OpenTelemetry's conventions | |
//! | `jiff02`, `chrono04` | conversions of [`Timestamp`] from and to jiff 0.2 and chrono 0.4 | |
//! | `schemars` | `JsonSchema` on the types of requests and answers | |
//! | `mock` | helpers for `httpmock` | |
//! | `unstable-reqwest` | `ClientBuilder::configure_reqwest`, outside semantic versioning | |
//!
//! The first two switch on reqwest's feature `rustls-no-provider`. A program that uses reqwest 0.13 by
//! itself as well, without one of reqwest's own TLS features, then has to install a provider of rustls
//! before it makes a client of its own: reqwest panics without one. Clients of this crate need none.

#![forbid(unsafe_code)]

mod auth;
mod base;
#[cfg(feature = "blocking")]
pub mod blocking;
mod budget;
mod builder;
mod call;
mod client;
mod clock;
mod debug;
mod decode;
mod enumerations;
mod error;
mod finite;
mod function;
mod gate;
mod generated;
mod invoke;
mod jobs;
mod json;
mod list;
mod log;
#[cfg(feature = "mock")]
pub mod mock;
mod name;
mod next;
mod operation;
mod pools;
mod proxies;
mod retry;
mod secret;
mod sign_in;
mod surrogates;
mod timeouts;
mod timestamp;
mod tls;
mod tokens;
mod trace;
mod transport;
mod tries;
mod upload;
mod wait;
mod watch;
mod wire;

pub use budget::RetryBudget;
pub use builder::{ClientBuilder, DEFAULT_BASE_URL};
pub use call::{Answer, Call};
pub use client::Client;
pub use debug::{Debug, Trigger};
pub use enumerations::{AuditStatus, JobSource, JobStatus, PlanCircle, ServiceType};
pub use error::{
    Error, FunctionFailure, InputError, PlatformError, Result, RetryLimit, TransportError,
    TransportErrorKind, WaitError,
};
pub use function::{Function, Update};
#[cfg(feature = "quota")]
pub use gate::Quota;
pub use generated::types::{
    AccessToken, AccessTokenRequest, AuthorizationCode, AuthorizeRequest, CloudFunction,
    CreateFunctionRequest, DebugFunctionRequest, DebugResult, ErrorBody, ExchangeCodeRequest, FunctionError,
    FunctionPage, InvokeFunctionRequest, InvokeFunctionV1Request, InvokeReceipt, InvokeResult, Job, JobPage,
    PageMeta, RefreshTokenRequest, UpdateFunctionRequest,
};
pub use invoke::InvokeResponse;
pub use jobs::FunctionJob;
pub use json::Json;
pub use list::{DEFAULT_DEDUP_WINDOW, DEFAULT_PAGES_AT_ONCE, Items, List, Page, Pages};
pub use name::FunctionName;
pub use retry::Retry;
pub use secret::{LogUrl, Secret};
pub use timeouts::{TimeLimit, Timeouts};
pub use timestamp::Timestamp;
pub use tokens::Token;
pub use wait::{PendingJob, Wait};
pub use watch::{Watch, WatchBuilder};

/// Runs the examples of the two READMEs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh-CN.md")]
mod readme {}

/// What the generated code calls the types of some members.
type Milliseconds = std::time::Duration;
type Seconds = std::time::Duration;
