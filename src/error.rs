//! What can go wrong, in four kinds that never mix.

mod excerpt;
mod function;
mod platform;
mod transport;

use std::{error::Error as StdError, fmt, sync::Arc};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::error::Elapsed;

pub use function::FunctionFailure;
pub use platform::PlatformError;
pub use transport::TransportError;

use crate::{FunctionError, call::Parts};

/// What a call ends with: its value, or an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What fetching a log is called where other calls have an `operationId`: it is not in the document.
pub(crate) const LOG: &str = "log";

type Source = Arc<dyn StdError + Send + Sync>;

/// Why a call gave no value. The four kinds never mix:
///
/// | kind | what happened | has the function run? |
/// |---|---|---|
/// | [`Input`](Error::Input) | this crate refused to send it | no |
/// | [`Transport`](Error::Transport) | no whole answer came back | perhaps, see [`is_outcome_unknown`](Error::is_outcome_unknown) |
/// | [`Platform`](Error::Platform) | the platform refused it, or gave an answer that cannot be read | see the status |
/// | [`Function`](Error::Function) | the function ran and failed | yes |
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
    /// No whole answer came back: no connection, a broken one, or no time left.
    Transport(Box<TransportError>),
    /// The platform answered, but with a refusal or with something that cannot be read.
    Platform(Box<PlatformError>),
    /// The platform ran the function, and the function failed.
    Function(Box<FunctionFailure>),
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
        matches!(self, Self::Platform(e) if !e.is_unreadable() && e.parts.status.is_server_error())
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
        matches!(self, Self::Transport(e) if e.timeout)
    }

    /// Whether the function ran and failed.
    pub fn is_function_error(&self) -> bool {
        matches!(self, Self::Function(_))
    }

    /// Whether an answer came that does not have the form it should have, or a result that does not
    /// fit the type it was asked for as. The call was carried out; the answer is in
    /// [`body`](Self::body).
    pub fn is_decode(&self) -> bool {
        matches!(self, Self::Platform(e) if e.is_unreadable())
    }

    /// Whether a call that changes or runs something may have been carried out although no answer
    /// says so. Find out before you send it again: it could run twice.
    ///
    /// That is so when the connection broke or the time ran out after the call was sent, and when the
    /// platform answered that it failed (status 500 to 599).
    pub fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Transport(error) => error.outcome_unknown,
            Self::Platform(error) => self.is_server_error() && !error.reads(),
            _ => false,
        }
    }

    /// The status of the answer, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        self.parts().map(|parts| parts.status)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.parts().map(|parts| &parts.headers)
    }

    /// The body of the answer as it came, whole, if one came.
    pub fn body(&self) -> Option<&Bytes> {
        self.parts().map(|parts| &parts.body)
    }

    /// How many times the call was sent; 0 if it was not. A renewal of the access token counts as one
    /// more, since the call is sent again after it.
    pub fn tries(&self) -> u32 {
        match self {
            Self::Transport(error) => error.tries,
            other => other.parts().map_or(0, |parts| parts.tries),
        }
    }

    /// What `error.type` says in OpenTelemetry's conventions: a word with few values.
    #[cfg(feature = "tracing")]
    pub(crate) fn class(&self) -> &str {
        match self {
            Self::Input(_) => "input",
            Self::Transport(error) if error.timeout => "timeout",
            Self::Transport(_) => "transport",
            Self::Platform(error) if error.is_unreadable() => "unreadable",
            Self::Platform(error) => error.parts.status.as_str(),
            Self::Function(_) => "function",
        }
    }

    /// The same error, of a call that has been sent so often.
    pub(crate) fn after(mut self, tries: u32) -> Self {
        match &mut self {
            Self::Input(_) => {}
            Self::Transport(error) => error.tries = tries,
            Self::Platform(error) => error.parts.tries = tries,
            Self::Function(error) => error.parts.iter_mut().for_each(|parts| parts.tries = tries),
        }
        self
    }

    /// The same error, of a call of which an earlier try may have been carried out, or not.
    pub(crate) fn of_a_write(mut self, may_be_done: bool) -> Self {
        if let Self::Transport(error) = &mut self {
            error.outcome_unknown |= may_be_done;
        }
        self
    }

    /// The same error, for which another call could not be sent once more: what it says of the outcome
    /// is that of the other.
    pub(crate) fn of_another(mut self, tries: u32, may_be_done: bool) -> Self {
        if let Self::Transport(error) = &mut self {
            error.outcome_unknown = may_be_done;
        }
        self.after(tries)
    }

    /// Whether the try that failed with this may have been carried out all the same.
    pub(crate) fn may_be_done(&self) -> bool {
        match self {
            Self::Transport(error) => error.connected,
            Self::Platform(error) => error.parts.status.is_server_error(),
            _ => false,
        }
    }

    fn parts(&self) -> Option<&Parts> {
        match self {
            Self::Platform(error) => Some(&error.parts),
            Self::Function(error) => error.parts.as_ref(),
            Self::Input(_) | Self::Transport(_) => None,
        }
    }

    fn is_refusal(&self, status: StatusCode) -> bool {
        matches!(self, Self::Platform(e) if !e.is_unreadable() && e.parts.status == status)
    }

    pub(crate) fn input(what: impl Into<String>) -> Self {
        Self::Input(Box::new(InputError { what: what.into(), source: None }))
    }

    /// Adds what lies behind an input error.
    pub(crate) fn because(mut self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        if let Self::Input(error) = &mut self {
            error.source = Some(cause.into().into());
        }
        self
    }

    /// A request that cannot be made, or that the HTTP client does not take.
    pub(crate) fn unsendable(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::input("the request cannot be made; check the settings of the client").because(cause)
    }

    /// The time ran out before the call could be sent.
    pub(crate) fn out_of_time(operation: &'static str) -> Self {
        let source = std::io::Error::from(std::io::ErrorKind::TimedOut);
        Self::Transport(Box::new(TransportError {
            operation,
            timeout: true,
            connected: false,
            outcome_unknown: false,
            tries: 0,
            source: Arc::new(source),
        }))
    }

    /// The time ran out before the answer was there; `changes` is whether the call can change something.
    pub(crate) fn late(operation: &'static str, changes: bool, elapsed: Elapsed) -> Self {
        Self::Transport(Box::new(TransportError {
            operation,
            timeout: true,
            connected: true,
            outcome_unknown: changes,
            tries: 1,
            source: Arc::new(elapsed),
        }))
    }

    pub(crate) fn platform(operation: &'static str, parts: Parts) -> Self {
        let said = serde_json::from_slice(&parts.body).ok();
        Self::Platform(Box::new(PlatformError { operation, parts, said, unreadable: None }))
    }

    pub(crate) fn unreadable(
        operation: &'static str,
        parts: Parts,
        why: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Platform(Box::new(PlatformError {
            operation,
            parts,
            said: None,
            unreadable: Some(why.into().into()),
        }))
    }

    pub(crate) fn function(code: i64, error: FunctionError, parts: Option<Parts>) -> Self {
        Self::Function(Box::new(FunctionFailure { code, error, parts }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::Transport(error) => error.fmt(f),
            Self::Platform(error) => error.fmt(f),
            Self::Function(error) => error.fmt(f),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Input(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Platform(error) => error.source(),
            Self::Function(error) => error.source(),
        }
    }
}

fn source(source: &Option<Source>) -> Option<&(dyn StdError + 'static)> {
    source.as_deref().map(|source| source as _)
}

/// An argument or a setting that was refused before anything was sent.
#[derive(Clone, Debug)]
pub struct InputError {
    what: String,
    source: Option<Source>,
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not sent: {}", self.what)
    }
}

impl StdError for InputError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(&self.source)
    }
}
