//! How errors are made, and what is added to them on their way to the caller.

use std::{error::Error as StdError, sync::Arc, time::Duration};

use serde::Deserialize;

use super::{
    Candidate, CredentialsError, Error, FunctionFailure, InputError, PlatformError, RetryLimit, TokenHistory,
    TransportError, TransportErrorKind, WaitError, WaitReason, platform::Problem, redact::Redacted,
    source::Source,
};
use crate::{
    response::RawResponse,
    types::{decode::decode, invalid::InvalidValue, operation_id::OperationId},
};

/// The part of an error's body that says why.
#[derive(Deserialize)]
struct Reason {
    error_msg: Option<String>,
}

impl Error {
    /// The same error, of a call that has been sent so often.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        match &mut self {
            Self::Input(_) | Self::Credentials(_) | Self::Wait(_) => {}
            Self::Transport(error) => error.attempts = attempts,
            Self::Platform(error) => error.raw.attempts = attempts,
            Self::Function(error) => error.raw.iter_mut().for_each(|raw| raw.attempts = attempts),
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
    pub(crate) fn of_another(mut self, attempts: u32, may_be_done: bool) -> Self {
        if let Self::Transport(error) = &mut self {
            error.outcome_unknown = may_be_done;
        }
        self.after(attempts)
    }

    /// Whether the try that failed with this may have been carried out all the same.
    pub(crate) fn may_be_done(&self) -> bool {
        match self {
            Self::Transport(error) => error.arrived,
            Self::Platform(error) => error.raw.status.is_server_error(),
            _ => false,
        }
    }

    /// The same error, with the name of the function that the call is about. What another call failed
    /// with, such as a sign-in, stays as it is.
    pub(crate) fn about(mut self, operation: OperationId, function: Option<&str>) -> Self {
        let name = || function.map(Into::into);
        match &mut self {
            Self::Transport(error) if error.context.operation == operation => error.context.function = name(),
            Self::Platform(error) if error.context.operation == operation => error.context.function = name(),
            Self::Function(error) => error.function = name(),
            _ => {}
        }
        self
    }

    /// The same error, with the limit that ended the retries.
    pub(crate) fn ended_by(mut self, limit: RetryLimit) -> Self {
        match &mut self {
            Self::Transport(error) => error.retry_limit = Some(limit),
            Self::Platform(error) => error.retry_limit = Some(limit),
            Self::Input(_) | Self::Credentials(_) | Self::Function(_) | Self::Wait(_) => {}
        }
        self
    }

    /// The same error, with what is known of the access token that was sent.
    pub(crate) fn with_token(mut self, token: TokenHistory) -> Self {
        if let Self::Platform(error) = &mut self {
            error.token = token;
        }
        self
    }

    /// The same refusal, whose body broke off.
    pub(crate) fn cut_off(mut self) -> Self {
        if let Self::Platform(error) = &mut self {
            error.cut_off = true;
        }
        self
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

    /// The same input error, with the name of the function that was to be called.
    pub(crate) fn for_function(mut self, name: &str) -> Self {
        if let Self::Input(error) = &mut self {
            error.what = format!("function \"{name}\": {}", error.what);
        }
        self
    }

    /// A request that cannot be made, or that the HTTP client does not take.
    pub(crate) fn unsendable(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::input("the request cannot be made; check the settings of the client").because(cause)
    }

    /// A timeout ran out before the call could be sent; `what` is what it waited for.
    pub(crate) fn unsent(
        operation: OperationId,
        kind: TransportErrorKind,
        what: Option<String>,
        limit: Duration,
    ) -> Self {
        let error = TransportError::of_kind(operation, kind, false).within(limit);
        Self::Transport(Box::new(TransportError { detail: what, arrived: false, attempts: 0, ..error }))
    }

    /// The Tokio runtime ended before the response to a read was there.
    pub(crate) fn interrupted(operation: OperationId) -> Self {
        let kind = TransportErrorKind::ResponseInterrupted;
        Self::Transport(Box::new(TransportError::of_kind(operation, kind, false)))
    }

    /// A timeout ran out before the response was there; `changes` is whether the call can change something.
    pub(crate) fn timed_out(
        operation: OperationId,
        kind: TransportErrorKind,
        changes: bool,
        limit: Duration,
    ) -> Self {
        Self::Transport(Box::new(TransportError::of_kind(operation, kind, changes).within(limit)))
    }

    pub(crate) fn platform(operation: OperationId, raw: RawResponse) -> Self {
        let body: Option<Reason> = decode(&raw.body).ok().filter(|_| operation != OperationId::FetchLog);
        let reason = body.and_then(|body| body.error_msg).map(|reason| raw.sent.hide(&reason));
        Self::Platform(Box::new(PlatformError { reason, ..PlatformError::new(operation, raw) }))
    }

    /// A response that does not have the form that it should have.
    pub(crate) fn decode(
        operation: OperationId,
        raw: RawResponse,
        why: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::unusable(operation, raw, Problem::Form, why)
    }

    /// A response of more bytes than the client takes.
    pub(crate) fn too_large(operation: OperationId, raw: RawResponse, why: String) -> Self {
        Self::unusable(operation, raw, Problem::TooLarge, why)
    }

    /// A page that leads nowhere.
    pub(crate) fn pagination(operation: OperationId, raw: RawResponse, why: String) -> Self {
        Self::unusable(operation, raw, Problem::Pagination, why)
    }

    fn unusable(
        operation: OperationId,
        raw: RawResponse,
        problem: Problem,
        why: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        let why = why.into();
        let error = PlatformError::new(operation, raw);
        let redacted = match error.signs_in() {
            true => Some(Redacted::of_sign_in(&*why)),
            false => Redacted::new(&error.raw.sent, &why.to_string()),
        };
        let why = redacted.map_or_else(|| why.into(), |redacted| Arc::new(redacted) as Source);
        Self::Platform(Box::new(PlatformError { problem: Some((problem, why)), ..error }))
    }

    /// The failure of a function, by its code, message, class and stack.
    pub(crate) fn function(
        code: i64,
        [message, class, stack]: [Option<String>; 3],
        raw: Option<RawResponse>,
    ) -> Self {
        let hide = |text: String| raw.as_ref().map_or_else(|| text.clone(), |raw| raw.sent.hide(&text));
        let text = |text: Option<String>| text.map(hide);
        Self::Function(Box::new(FunctionFailure {
            code,
            message: text(message).unwrap_or_default(),
            class: text(class).unwrap_or_default(),
            stack: text(stack),
            raw,
            function: None,
        }))
    }

    /// A wait for the job of a detached call ended without the job.
    pub(crate) fn wait(function: &str, reason: WaitReason, candidates: Vec<Candidate>) -> Self {
        Self::Wait(Box::new(WaitError::new(function, reason, candidates)))
    }

    /// No access token was obtained.
    pub(crate) fn credentials(what: impl Into<String>) -> Self {
        Self::Credentials(Box::new(CredentialsError { what: what.into(), source: None }))
    }

    /// The same, with what lies behind it at the end of its text.
    pub(crate) fn credentials_because(what: &str, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        let cause = cause.into();
        let what = format!("{what}: {cause}");
        Self::Credentials(Box::new(CredentialsError { what, source: Some(cause.into()) }))
    }
}

impl From<InvalidValue> for Error {
    fn from(error: InvalidValue) -> Self {
        Self::input(error.to_string())
    }
}

/// A [`FunctionName`](crate::FunctionName) is taken where a name is, and needs no check.
impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
