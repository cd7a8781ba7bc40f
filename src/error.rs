//! Why a call failed: one variant for each kind of failure.

mod context;
mod credentials;
mod excerpt;
mod function;
mod input;
mod new;
mod platform;
mod predicates;
mod redact;
mod retry_limit;
mod source;
mod transport;
mod transport_kind;
mod wait;

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use credentials::CredentialsError;
pub use function::FunctionFailure;
pub use input::InputError;
pub use platform::PlatformError;
pub(crate) use platform::TokenHistory;
pub use retry_limit::RetryLimit;
pub use transport::TransportError;
pub use transport_kind::TransportErrorKind;
pub(crate) use wait::Reason as WaitReason;
pub use wait::{Candidate, WaitError};

use crate::response::RawResponse;

/// The result of a call: its value, or an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed. Each failure is of exactly one kind:
///
/// | kind | what happened | has the function run? |
/// |---|---|---|
/// | [`Input`](Error::Input) | an argument or a setting is wrong, and nothing was sent | no |
/// | [`Credentials`](Error::Credentials) | no access token was obtained, and the call was not sent | no |
/// | [`Transport`](Error::Transport) | no complete response arrived | perhaps: see [`is_outcome_unknown`](Error::is_outcome_unknown) |
/// | [`Platform`](Error::Platform) | the platform refused the call, or its response is unusable | see the status |
/// | [`Function`](Error::Function) | the function ran and failed | yes |
/// | [`Wait`](Error::Wait) | a wait for the job of a detached invocation ended without the job | unknown |
///
/// ```
/// # async fn show(greet: minapp_cloud_function::Function) {
/// use minapp_cloud_function::Error;
///
/// match greet.invoke::<String>(&serde_json::json!({"name": "Ada"})).await {
///     Ok(greeting) => println!("{greeting}"),
///     Err(Error::Function(failure)) => eprintln!("greet threw {}: {}", failure.class(), failure.message()),
///     Err(error) if error.is_not_found() => eprintln!("deploy greet first"),
///     Err(error) => eprintln!("{error}"),
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Error {
    /// An argument or a setting is wrong. Nothing was sent.
    Input(Box<InputError>),
    /// No access token was obtained, so the call was not sent.
    Credentials(Box<CredentialsError>),
    /// No complete response arrived: the connection failed or broke, or a timeout ran out.
    Transport(Box<TransportError>),
    /// The platform refused the call, or its response is unusable.
    Platform(Box<PlatformError>),
    /// The platform ran the function, and the function failed.
    Function(Box<FunctionFailure>),
    /// A wait for the job of a detached invocation ended without the job.
    Wait(Box<WaitError>),
}

impl Error {
    /// The status of the response, if one arrived.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await {
    ///     eprintln!("status: {:?}", error.status());
    /// }
    /// # }
    /// ```
    pub fn status(&self) -> Option<StatusCode> {
        self.raw().map(|raw| raw.status)
    }

    /// The headers of the response, if one arrived.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await {
    ///     let server = error.headers().and_then(|headers| headers.get("server"));
    ///     eprintln!("a response of {server:?}");
    /// }
    /// # }
    /// ```
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.raw().map(|raw| &raw.headers)
    }

    /// The body of the response, unchanged, if one arrived.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && let Some(body) = error.body()
    /// {
    ///     eprintln!("{}", String::from_utf8_lossy(body));
    /// }
    /// # }
    /// ```
    pub fn body(&self) -> Option<&Bytes> {
        self.raw().map(|raw| &raw.body)
    }

    /// How many attempts were made; 0 if the call was not sent. The attempt that follows a renewal of the
    /// access token counts too.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await {
    ///     eprintln!("failed after {} attempts: {error}", error.attempts());
    /// }
    /// # }
    /// ```
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Transport(error) => error.attempts,
            other => other.raw().map_or(0, |raw| raw.attempts),
        }
    }

    /// The limit that prevented another attempt, if the error is one that is retried.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::RetryLimit;
    ///
    /// if let Err(error) = greet.get().await {
    ///     match error.retry_limit() {
    ///         Some(RetryLimit::RetryAfter { wait, .. }) => eprintln!("retry in {wait:?}"),
    ///         Some(RetryLimit::Budget) => eprintln!("too many retries at once: {error}"),
    ///         Some(_) => eprintln!("failed after {} attempts: {error}", error.attempts()),
    ///         None => eprintln!("a retry would not help: {error}"),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn retry_limit(&self) -> Option<RetryLimit> {
        match self {
            Self::Transport(error) => error.retry_limit,
            Self::Platform(error) => error.retry_limit,
            Self::Input(_) | Self::Credentials(_) | Self::Function(_) | Self::Wait(_) => None,
        }
    }

    /// The name of the function that the call was for. `None` if the call was not for a function, or was
    /// refused before it was sent.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await {
    ///     assert_eq!(error.function_name(), Some("greet"));
    /// }
    /// # }
    /// ```
    pub fn function_name(&self) -> Option<&str> {
        match self {
            Self::Input(_) | Self::Credentials(_) => None,
            Self::Transport(error) => error.function_name(),
            Self::Platform(error) => error.function_name(),
            Self::Function(error) => error.function_name(),
            Self::Wait(error) => Some(error.function_name()),
        }
    }

    /// The value of `error.type` in OpenTelemetry's conventions, which has few values.
    #[cfg(feature = "tracing")]
    pub(crate) fn class(&self) -> &str {
        match self {
            Self::Input(_) => "input",
            Self::Credentials(_) => "credentials",
            Self::Transport(error) if error.kind.is_timeout() => "timeout",
            Self::Transport(_) => "transport",
            Self::Platform(_) if self.is_response_too_large() => "response_too_large",
            Self::Platform(_) if self.is_pagination() => "pagination",
            Self::Platform(error) if error.is_unusable() => "decode",
            Self::Platform(error) => error.raw.status.as_str(),
            Self::Function(_) => "function",
            Self::Wait(_) => "wait",
        }
    }

    /// Whether the connection broke before the whole request was sent.
    pub(crate) fn is_cut_off_request(&self) -> bool {
        matches!(self, Self::Transport(e) if e.kind.may_have_connected() && !e.arrived)
    }

    fn raw(&self) -> Option<&RawResponse> {
        match self {
            Self::Platform(error) => Some(&error.raw),
            Self::Function(error) => error.raw.as_ref(),
            Self::Input(_) | Self::Credentials(_) | Self::Transport(_) | Self::Wait(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::Credentials(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Platform(error) => error.fmt(f),
            Self::Function(error) => error.fmt(f),
            Self::Wait(error) => error.fmt(f),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Input(error) => error.source(),
            Self::Credentials(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Platform(error) => error.source(),
            Self::Function(error) => error.source(),
            Self::Wait(error) => error.source(),
        }
    }
}
