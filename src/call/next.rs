//! What to do after a failed attempt, decided from values alone.

use std::time::Duration;

use super::{operation::Operation, retry::RetryPolicy};
use crate::{Error, RetryLimit, types::operation_id::OperationId};

/// What is known after a failed attempt.
pub(crate) struct Failed<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) retry: &'a RetryPolicy,
    pub(crate) error: &'a Error,
    /// Whether an earlier attempt may have been carried out although it failed.
    pub(crate) may_be_carried_out: bool,
    /// Whether the access token can be renewed, which happens once in a call.
    pub(crate) can_renew: bool,
    /// How long the retry policy waits before the next attempt, if it allows one.
    pub(crate) wait: Option<Duration>,
    /// How long the platform asks to wait, which replaces the wait of the policy.
    pub(crate) retry_after: Option<Duration>,
    /// The remaining part of the total timeout, and the total timeout.
    pub(crate) left: Duration,
    pub(crate) total: Duration,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Renew the access token and retry at once.
    Renew,
    /// Treat "not found" as success: an earlier attempt has deleted the function.
    Deleted,
    /// Retry after a wait, if the budget allows it.
    Retry(Duration),
    /// Return the error: a retry would not help, or would not be safe.
    Fail,
    /// Return the error: a limit prevents the retry.
    Limit(RetryLimit),
}

impl Failed<'_> {
    pub(crate) fn next(&self) -> Next {
        let Self { operation, retry, error, total, .. } = *self;
        if error.is_unauthorized() && self.can_renew {
            return Next::Renew;
        }
        if operation.id() == OperationId::DeleteFunction && self.may_be_carried_out && error.is_not_found() {
            return Next::Deleted;
        }
        if !retry.allows(operation, error) {
            return Next::Fail;
        }
        let Some(wait) = self.wait else { return Next::Limit(RetryLimit::Attempts) };
        let wait = self.retry_after.unwrap_or(wait);
        // A longer wait would end in a timeout, and this error says more than that.
        if wait < self.left {
            return Next::Retry(wait);
        }
        Next::Limit(match self.retry_after {
            Some(wait) => RetryLimit::RetryAfter { wait, total },
            None => RetryLimit::TotalTimeout { total },
        })
    }
}

#[cfg(test)]
mod tests {
    use http::StatusCode;

    use super::*;
    use crate::{
        FunctionName, TransportErrorKind as Kind, call::operation::Arguments, generated::types,
        response::RawResponse,
    };

    const SECOND: Duration = Duration::from_secs(1);

    fn operation(what: &str) -> Operation {
        let name = FunctionName::new("test").expect("a good name");
        let arguments = match what {
            "get" => Arguments::GetFunction(name),
            "delete" => Arguments::DeleteFunction(name),
            "update" => Arguments::UpdateFunction(name, types::UpdateFunctionRequest::default()),
            "invoke" => Arguments::InvokeFunction(name, types::InvokeFunctionRequest::default()),
            other => panic!("no operation {other}"),
        };
        Operation { environment: None, arguments }
    }

    fn refused(status: u16) -> Error {
        let status = StatusCode::from_u16(status).expect("a status");
        Error::platform(OperationId::InvokeFunction, RawResponse { status, ..RawResponse::default() })
    }

    fn lost(kind: Kind) -> Error {
        Error::timed_out(OperationId::InvokeFunction, kind, true, SECOND)
    }

    /// A failed first attempt that may be retried.
    fn first<'a>(operation: &'a Operation, retry: &'a RetryPolicy, error: &'a Error) -> Failed<'a> {
        Failed {
            operation,
            retry,
            error,
            may_be_carried_out: false,
            can_renew: false,
            wait: Some(SECOND),
            retry_after: None,
            left: 10 * SECOND,
            total: 20 * SECOND,
        }
    }

    #[test]
    fn a_retry_that_is_safe_and_may_help_is_made() {
        let (retry, fail) = (Next::Retry(SECOND), Next::Fail);
        for (error, [get, delete, update, invoke]) in [
            (lost(Kind::ConnectionRefused), [retry; 4]),
            (lost(Kind::Dns), [retry; 4]),
            (lost(Kind::Proxy), [retry; 4]),
            (lost(Kind::Tls), [retry; 4]),
            (lost(Kind::ConnectTimeout), [retry; 4]),
            (lost(Kind::RequestInterrupted), [retry; 4]),
            (lost(Kind::Certificate), [fail; 4]),
            (lost(Kind::ResponseInterrupted), [retry, retry, retry, fail]),
            (lost(Kind::MalformedResponse), [retry, retry, retry, fail]),
            (lost(Kind::AttemptTimeout), [retry, retry, retry, fail]),
            (refused(429), [retry, retry, retry, fail]),
            (refused(503), [retry, retry, retry, fail]),
            (refused(501), [fail; 4]),
            (refused(400), [fail; 4]),
            (refused(401), [fail; 4]),
            (refused(404), [fail; 4]),
            (Error::input("no"), [fail; 4]),
            (Error::decode(OperationId::InvokeFunction, RawResponse::default(), "no"), [fail; 4]),
        ] {
            for (what, expected) in [("get", get), ("delete", delete), ("update", update), ("invoke", invoke)]
            {
                let operation = operation(what);
                assert_eq!(
                    first(&operation, &RetryPolicy::default(), &error).next(),
                    expected,
                    "{what}: {error}"
                );
                let careful = RetryPolicy::default().retry_idempotent_writes(false);
                let expected = if what == "get" { expected } else { invoke };
                assert_eq!(first(&operation, &careful, &error).next(), expected, "{what}: {error}");
            }
        }
    }

    #[test]
    fn a_limit_that_prevents_a_retry_is_reported() {
        let (operation, retry, error) = (operation("get"), RetryPolicy::default(), refused(429));
        let first = || first(&operation, &retry, &error);
        let total = 20 * SECOND;
        let after = |wait| RetryLimit::RetryAfter { wait, total };
        for (failed, expected) in [
            (Failed { wait: None, ..first() }, Next::Limit(RetryLimit::Attempts)),
            (Failed { left: SECOND, ..first() }, Next::Limit(RetryLimit::TotalTimeout { total })),
            (Failed { left: SECOND * 2, ..first() }, Next::Retry(SECOND)),
            (Failed { retry_after: Some(5 * SECOND), ..first() }, Next::Retry(5 * SECOND)),
            (Failed { retry_after: Some(Duration::ZERO), ..first() }, Next::Retry(Duration::ZERO)),
            (Failed { retry_after: Some(10 * SECOND), ..first() }, Next::Limit(after(10 * SECOND))),
            (Failed { retry_after: Some(Duration::MAX), ..first() }, Next::Limit(after(Duration::MAX))),
            (Failed { wait: None, retry_after: Some(SECOND), ..first() }, Next::Limit(RetryLimit::Attempts)),
        ] {
            assert_eq!(failed.next(), expected);
        }
    }

    #[test]
    fn a_token_is_renewed_once_in_any_call() {
        let (retry, error, other) = (RetryPolicy::never(), refused(401), refused(403));
        for what in ["get", "delete", "update", "invoke"] {
            let operation = operation(what);
            let renewable = Failed { can_renew: true, wait: None, ..first(&operation, &retry, &error) };
            assert_eq!(renewable.next(), Next::Renew, "{what}");
            assert_eq!(Failed { error: &other, ..renewable }.next(), Next::Fail, "{what}");
        }
    }

    #[test]
    fn not_found_is_success_for_a_delete_that_may_have_been_carried_out() {
        let (retry, error) = (RetryPolicy::default(), refused(404));
        for (what, may_be_carried_out, expected) in [
            ("delete", true, Next::Deleted),
            ("delete", false, Next::Fail),
            ("update", true, Next::Fail),
            ("get", true, Next::Fail),
        ] {
            let operation = operation(what);
            let failed = Failed { may_be_carried_out, ..first(&operation, &retry, &error) };
            assert_eq!(failed.next(), expected, "{what}");
        }
    }
}
