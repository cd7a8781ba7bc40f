//! What can go wrong, in kinds that never mix.

mod context;
mod credentials;
mod excerpt;
mod function;
mod input;
mod new;
mod platform;
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
use platform::Problem;
pub(crate) use platform::TokenHistory;
pub use retry_limit::RetryLimit;
pub use transport::TransportError;
pub use transport_kind::TransportErrorKind;
pub(crate) use wait::Reason as WaitReason;
pub use wait::{Candidate, WaitError};

use crate::response::RawResponse;

/// What a call ends with: its value, or an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call gave no value. The kinds never mix:
///
/// | kind | what happened | has the function run? |
/// |---|---|---|
/// | [`Input`](Error::Input) | this crate refused to send it | no |
/// | [`Transport`](Error::Transport) | no whole answer came back | perhaps, see [`is_outcome_unknown`](Error::is_outcome_unknown) |
/// | [`Platform`](Error::Platform) | the platform refused it, or gave an answer that cannot be read | see the status |
/// | [`Function`](Error::Function) | the function ran and failed | yes |
/// | [`Wait`](Error::Wait) | a wait for the job of a detached call ended without the job | not known |
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
    /// The call was refused before anything was sent: an argument or a setting is wrong.
    Input(Box<InputError>),
    /// No access token was obtained, so the call was not sent.
    Credentials(Box<CredentialsError>),
    /// No whole answer came back: no connection, a broken one, or no time left.
    Transport(Box<TransportError>),
    /// The platform answered, but with a refusal or with something that cannot be read.
    Platform(Box<PlatformError>),
    /// The platform ran the function, and the function failed.
    Function(Box<FunctionFailure>),
    /// A wait for the job of a detached call ended without the job.
    Wait(Box<WaitError>),
}

impl Error {
    /// Whether there is no such function (status 404).
    pub fn is_not_found(&self) -> bool {
        self.is_refusal(StatusCode::NOT_FOUND) && !matches!(self, Self::Platform(e) if e.signs_in())
    }

    /// Whether the platform answered status 401: the access token is missing, wrong or expired. For
    /// `createFunction` and `updateFunction` the platform's document gives the same status to an empty
    /// name or code; those are refused here before they are sent, so that the token is the likely
    /// cause there too, but that is a guess.
    pub fn is_unauthorized(&self) -> bool {
        self.is_refusal(StatusCode::UNAUTHORIZED)
    }

    /// Whether the app may not do this (status 403).
    pub fn is_forbidden(&self) -> bool {
        self.is_refusal(StatusCode::FORBIDDEN)
    }

    /// Whether the app's bill is unpaid (status 402).
    pub fn is_payment_required(&self) -> bool {
        self.is_refusal(StatusCode::PAYMENT_REQUIRED)
    }

    /// Whether the platform calls a parameter invalid (status 400).
    pub fn is_bad_request(&self) -> bool {
        self.is_refusal(StatusCode::BAD_REQUEST)
    }

    /// Whether the app has used up its quota for now (status 429).
    pub fn is_rate_limited(&self) -> bool {
        self.is_refusal(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the platform itself failed (status 500 to 599).
    pub fn is_server_error(&self) -> bool {
        matches!(self, Self::Platform(e) if !e.is_unusable() && e.raw.status.is_server_error())
    }

    /// Whether this crate refused to send the call.
    pub fn is_input(&self) -> bool {
        matches!(self, Self::Input(_))
    }

    /// Whether no whole answer came back.
    pub fn is_transport(&self) -> bool {
        matches!(self, Self::Transport(_))
    }

    /// Whether the time set for the call ran out.
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Transport(error) => error.kind.is_timeout(),
            Self::Wait(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// Whether the function ran and failed.
    pub fn is_function_error(&self) -> bool {
        matches!(self, Self::Function(_))
    }

    /// Whether a response does not have the form that it should have, or a result does not fit the type that
    /// was asked for. The call was carried out; the response is in [`body`](Self::body).
    pub fn is_decode(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::Form))
    }

    /// Whether a response or a log is larger than
    /// [`max_response_size`](crate::ClientBuilder::max_response_size). The call was carried out.
    pub fn is_response_too_large(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::TooLarge))
    }

    /// Whether a page of a list leads to another host, does not advance, or the list does not end.
    pub fn is_pagination(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::Pagination))
    }

    /// Whether no access token was obtained, because there are no credentials or the source of access
    /// tokens failed. The call was not sent.
    pub fn is_credentials(&self) -> bool {
        matches!(self, Self::Credentials(_))
    }

    /// Whether a call that changes or runs something may have been carried out although no answer
    /// says so. Find out before you send it again: it could run twice.
    ///
    /// That is so when the connection broke or the time ran out after the call was sent, and when the
    /// platform answered that it failed (status 500 to 599). It is so too when a [wait](Self::Wait) ended
    /// without the job: the platform accepted the call.
    pub fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Transport(error) => error.outcome_unknown,
            Self::Platform(error) => self.is_server_error() && !error.reads(),
            Self::Wait(_) => true,
            _ => false,
        }
    }

    /// Whether a wait for the job of a detached call found several jobs that may be its own. They are in
    /// [`WaitError::candidates`].
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, Self::Wait(error) if error.is_ambiguous())
    }

    /// The status of the response, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        self.raw().map(|raw| raw.status)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.raw().map(|raw| &raw.headers)
    }

    /// The body of the answer as it came, whole, if one came.
    pub fn body(&self) -> Option<&Bytes> {
        self.raw().map(|raw| &raw.body)
    }

    /// How many times the call was sent; 0 if it was not. A renewal of the access token counts as one
    /// more, since the call is sent again after it.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Transport(error) => error.attempts,
            other => other.raw().map_or(0, |raw| raw.attempts),
        }
    }

    /// Which limit ended the retries, if the error is one that would have been retried.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::RetryLimit;
    ///
    /// if let Err(error) = greet.get().await {
    ///     match error.retry_limit() {
    ///         Some(RetryLimit::RetryAfter { wait, .. }) => eprintln!("come back in {wait:?}"),
    ///         Some(RetryLimit::Budget) => eprintln!("too many retries at once: {error}"),
    ///         Some(_) => eprintln!("gave up after {} attempts: {error}", error.attempts()),
    ///         None => eprintln!("no attempt more would help: {error}"),
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

    /// Whether the error is one that is retried, and a [limit](Self::retry_limit) ended the retries: a
    /// later call may succeed.
    pub fn is_exhausted(&self) -> bool {
        self.retry_limit().is_some()
    }

    /// Whether the platform refused (401) an access token that it had accepted from this client before:
    /// the token has expired or was revoked, and a new one is needed. A token that was never accepted
    /// may have expired as well; the platform does not say.
    pub fn is_token_expired(&self) -> bool {
        self.is_unauthorized() && matches!(self, Self::Platform(e) if e.token == TokenHistory::Proven)
    }

    /// Whether the server's certificate was not accepted. There is no retry, and nothing was sent.
    pub fn is_certificate(&self) -> bool {
        matches!(self, Self::Transport(e) if e.kind == TransportErrorKind::Certificate)
    }

    /// The name of the function that the call was about, if it was sent and about one.
    pub fn function_name(&self) -> Option<&str> {
        match self {
            Self::Input(_) | Self::Credentials(_) => None,
            Self::Transport(error) => error.function_name(),
            Self::Platform(error) => error.function_name(),
            Self::Function(error) => error.function_name(),
            Self::Wait(error) => Some(error.function_name()),
        }
    }

    /// What `error.type` says in OpenTelemetry's conventions: a word with few values.
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

    /// Whether the request was cut off before it was sent whole.
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

    fn is_refusal(&self, status: StatusCode) -> bool {
        matches!(self, Self::Platform(e) if !e.is_unusable() && e.raw.status == status)
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
