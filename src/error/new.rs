//! Constructors of errors, and what is added to an error on its way to the caller.

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

/// The reason in the body of a refusal.
#[derive(Deserialize)]
struct Reason {
    error_msg: Option<String>,
}

impl Error {
    /// Sets how many attempts the call had.
    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        match &mut self {
            Self::Input(_) | Self::Credentials(_) | Self::Wait(_) => {}
            Self::Transport(error) => error.attempts = attempts,
            Self::Platform(error) => error.raw.attempts = attempts,
            Self::Function(error) => error.raw.iter_mut().for_each(|raw| raw.attempts = attempts),
        }
        self
    }

    /// Marks the outcome as unknown if an earlier attempt of this write may have been carried out.
    pub(crate) fn with_earlier_outcome(mut self, unknown: bool) -> Self {
        if let Self::Transport(error) = &mut self {
            error.outcome_unknown |= unknown;
        }
        self
    }

    /// The error of a sign-in, returned for the call that needed the token: attempts and outcome become
    /// those of that call.
    pub(crate) fn of_sign_in_for(mut self, attempts: u32, outcome_unknown: bool) -> Self {
        if let Self::Transport(error) = &mut self {
            error.outcome_unknown = outcome_unknown;
        }
        self.with_attempts(attempts)
    }

    /// Whether the platform may have carried out the attempt that failed with this error.
    pub(crate) fn may_be_carried_out(&self) -> bool {
        match self {
            Self::Transport(error) => error.arrived,
            Self::Platform(error) => error.raw.status.is_server_error(),
            _ => false,
        }
    }

    /// Adds the name of the function that the call is for. The error of another call, such as a sign-in, does
    /// not change.
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

    /// Adds the limit that prevented another attempt.
    pub(crate) fn with_retry_limit(mut self, limit: RetryLimit) -> Self {
        match &mut self {
            Self::Transport(error) => error.retry_limit = Some(limit),
            Self::Platform(error) => error.retry_limit = Some(limit),
            Self::Input(_) | Self::Credentials(_) | Self::Function(_) | Self::Wait(_) => {}
        }
        self
    }

    /// Adds what is known about the access token that was sent.
    pub(crate) fn with_token(mut self, token: TokenHistory) -> Self {
        if let Self::Platform(error) = &mut self {
            error.token = token;
        }
        self
    }

    /// Marks a refusal whose body is incomplete.
    pub(crate) fn cut_off(mut self) -> Self {
        if let Self::Platform(error) = &mut self {
            error.cut_off = true;
        }
        self
    }

    pub(crate) fn input(what: impl Into<String>) -> Self {
        Self::Input(Box::new(InputError { what: what.into(), source: None }))
    }

    /// Adds the cause of an input error.
    pub(crate) fn because(mut self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        if let Self::Input(error) = &mut self {
            error.source = Some(cause.into().into());
        }
        self
    }

    /// Adds the name of the function to an input error.
    pub(crate) fn for_function(mut self, name: &str) -> Self {
        if let Self::Input(error) = &mut self {
            error.what = format!("function \"{name}\": {}", error.what);
        }
        self
    }

    /// A request that cannot be built, or that the HTTP client does not accept.
    pub(crate) fn unsendable(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::input("the request cannot be built; check the settings of the client").because(cause)
    }

    /// A timeout ran out before the call was sent. `what` is what the call waited for.
    pub(crate) fn not_sent(
        operation: OperationId,
        kind: TransportErrorKind,
        what: Option<String>,
        limit: Duration,
    ) -> Self {
        let error = TransportError::of_kind(operation, kind, false).within(limit);
        Self::Transport(Box::new(TransportError { detail: what, arrived: false, attempts: 0, ..error }))
    }

    /// The Tokio runtime stopped before the response to a read arrived.
    pub(crate) fn interrupted(operation: OperationId) -> Self {
        let kind = TransportErrorKind::ResponseInterrupted;
        Self::Transport(Box::new(TransportError::of_kind(operation, kind, false)))
    }

    /// A timeout ran out before the response arrived. `changes` says whether the call can change something.
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

    /// A response that cannot be decoded.
    pub(crate) fn decode(
        operation: OperationId,
        raw: RawResponse,
        why: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::unusable(operation, raw, Problem::Form, why)
    }

    /// A response with more bytes than the client accepts.
    pub(crate) fn too_large(operation: OperationId, raw: RawResponse, why: String) -> Self {
        Self::unusable(operation, raw, Problem::TooLarge, why)
    }

    /// A page whose link to the next page cannot be followed.
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

    /// The failure of a function, from its code, message, class and stack.
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

    /// A wait for the job of a detached invocation ended without the job.
    pub(crate) fn wait(function: &str, reason: WaitReason, candidates: Vec<Candidate>) -> Self {
        Self::Wait(Box::new(WaitError::new(function, reason, candidates)))
    }

    /// No access token was obtained.
    pub(crate) fn credentials(what: impl Into<String>) -> Self {
        Self::Credentials(Box::new(CredentialsError { what: what.into(), source: None }))
    }

    /// No access token was obtained; the message ends with the cause.
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

/// A [`FunctionName`](crate::FunctionName) is accepted where a name is, and needs no check.
impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
