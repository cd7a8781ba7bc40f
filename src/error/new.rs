//! How errors are made, and what is added to them on their way to the caller.

use std::{error::Error as StdError, sync::Arc, time::Duration};

use super::{
    Error, FunctionFailure, InputError, LOG, PlatformError, RetryLimit, Source, TokenHistory, TransportError,
    TransportErrorKind, redact::Redacted,
};
use crate::{ErrorBody, FunctionError, call::Parts, decode::decode};

impl Error {
    /// The same error, of a call that has been sent so often.
    pub(crate) fn after(mut self, tries: u32) -> Self {
        match &mut self {
            Self::Input(_) | Self::Wait(_) => {}
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
            Self::Transport(error) => error.arrived,
            Self::Platform(error) => error.parts.status.is_server_error(),
            _ => false,
        }
    }

    /// The same error, with the name of the function that the call is about. What another call failed
    /// with, such as a sign-in, stays as it is.
    pub(crate) fn about(mut self, operation: &'static str, function: Option<&str>) -> Self {
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
            Self::Input(_) | Self::Function(_) | Self::Wait(_) => {}
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
        Self::Input(Box::new(InputError { what: what.into(), source: None, shown: false }))
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

    /// Adds what lies behind an input error, at the end of its text.
    pub(crate) fn because_of(mut self, cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        if let Self::Input(error) = &mut self {
            let cause = cause.into();
            error.what = format!("{}: {cause}", error.what);
            (error.source, error.shown) = (Some(cause.into()), true);
        }
        self
    }

    /// A request that cannot be made, or that the HTTP client does not take.
    pub(crate) fn unsendable(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::input("the request cannot be made; check the settings of the client").because(cause)
    }

    /// A timeout ran out before the call could be sent; `what` is what it waited for.
    pub(crate) fn unsent(
        operation: &'static str,
        kind: TransportErrorKind,
        what: Option<String>,
        limit: Duration,
    ) -> Self {
        let error = TransportError::of_kind(operation, kind, false).within(limit);
        Self::Transport(Box::new(TransportError { detail: what, arrived: false, tries: 0, ..error }))
    }

    /// A timeout ran out before the response was there; `changes` is whether the call can change something.
    pub(crate) fn timed_out(
        operation: &'static str,
        kind: TransportErrorKind,
        changes: bool,
        limit: Duration,
    ) -> Self {
        Self::Transport(Box::new(TransportError::of_kind(operation, kind, changes).within(limit)))
    }

    pub(crate) fn platform(operation: &'static str, parts: Parts) -> Self {
        let mut said: Option<ErrorBody> = decode(&parts.body).ok().filter(|_| operation != LOG);
        if let Some(said) = &mut said {
            said.error_msg = parts.sent.hide(&said.error_msg);
            said.status = said.status.take().map(|status| parts.sent.hide(&status));
        }
        Self::Platform(Box::new(PlatformError { said, ..PlatformError::new(operation, parts) }))
    }

    pub(crate) fn unreadable(
        operation: &'static str,
        parts: Parts,
        why: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        let why = why.into();
        let error = PlatformError::new(operation, parts);
        let redacted = match error.signs_in() {
            true => Some(Redacted::of_sign_in(&*why)),
            false => Redacted::new(&error.parts.sent, &why.to_string()),
        };
        let why = redacted.map_or_else(|| why.into(), |redacted| Arc::new(redacted) as Source);
        Self::Platform(Box::new(PlatformError { unreadable: Some(why), ..error }))
    }

    pub(crate) fn function(code: i64, mut error: FunctionError, parts: Option<Parts>) -> Self {
        if let Some(Parts { sent, .. }) = &parts {
            for text in [&mut error.message, &mut error.type_, &mut error.stack].into_iter().flatten() {
                *text = sent.hide(text);
            }
        }
        Self::Function(Box::new(FunctionFailure { code, error, parts, function: None }))
    }
}
