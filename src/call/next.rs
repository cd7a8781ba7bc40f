//! What comes next after an attempt that failed: one decision, made of values alone.

use std::time::Duration;

use super::{operation::Operation, retry::RetryPolicy};
use crate::{Error, RetryLimit, types::operation_id::OperationId};

/// What is known when an attempt has failed.
pub(crate) struct Failed<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) retry: &'a RetryPolicy,
    pub(crate) error: &'a Error,
    /// Whether an attempt before this one may have been carried out although it failed.
    pub(crate) may_be_done: bool,
    /// Whether another access token can be had; it is asked for once.
    pub(crate) can_renew: bool,
    /// How long the retry policy waits before the next attempt, if it allows one more.
    pub(crate) wait: Option<Duration>,
    /// How long the platform asks to wait, which counts instead.
    pub(crate) retry_after: Option<Duration>,
    /// What is left of the total timeout, and the whole of it.
    pub(crate) left: Duration,
    pub(crate) total: Duration,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// Renew the access token and send the request again at once.
    Renew,
    /// Take "not found" as the success of a delete that an earlier attempt carried out.
    Deleted,
    /// Send the request again after a wait, if the budget allows.
    Retry(Duration),
    /// Return the error: a retry would not help, or would not be safe.
    Fail,
    /// Return the error: a retry is called for, and a limit is in its way.
    Limit(RetryLimit),
}

impl Failed<'_> {
    pub(crate) fn next(&self) -> Next {
        let Self { operation, retry, error, total, .. } = *self;
        if error.is_unauthorized() && self.can_renew {
            return Next::Renew;
        }
        if operation.id() == OperationId::DeleteFunction && self.may_be_done && error.is_not_found() {
            return Next::Deleted;
        }
        if !retry.allows(operation, error) {
            return Next::Fail;
        }
        let Some(wait) = self.wait else { return Next::Limit(RetryLimit::Attempts) };
        let wait = self.retry_after.unwrap_or(wait);
        // To wait beyond the end helps nobody: the error at hand says more than a timeout would.
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

    /// A first attempt that has failed, with all that a retry needs.
    fn first<'a>(operation: &'a Operation, retry: &'a RetryPolicy, error: &'a Error) -> Failed<'a> {
        Failed {
            operation,
            retry,
            error,
            may_be_done: false,
            can_renew: false,
            wait: Some(SECOND),
            retry_after: None,
            left: 10 * SECOND,
            total: 20 * SECOND,
        }
    }

    #[test]
    fn what_is_safe_and_may_help_is_retried() {
        let (again, fail) = (Next::Retry(SECOND), Next::Fail);
        for (error, [get, delete, update, invoke]) in [
            (lost(Kind::ConnectionRefused), [again; 4]),
            (lost(Kind::Dns), [again; 4]),
            (lost(Kind::Proxy), [again; 4]),
            (lost(Kind::Tls), [again; 4]),
            (lost(Kind::ConnectTimeout), [again; 4]),
            (lost(Kind::RequestInterrupted), [again; 4]),
            (lost(Kind::Certificate), [fail; 4]),
            (lost(Kind::ResponseInterrupted), [again, again, again, fail]),
            (lost(Kind::MalformedResponse), [again, again, again, fail]),
            (lost(Kind::AttemptTimeout), [again, again, again, fail]),
            (refused(429), [again, again, again, fail]),
            (refused(503), [again, again, again, fail]),
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
    fn a_limit_that_is_in_the_way_is_told() {
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
    fn a_token_is_renewed_once_whatever_the_call() {
        let (retry, error, other) = (RetryPolicy::never(), refused(401), refused(403));
        for what in ["get", "delete", "update", "invoke"] {
            let operation = operation(what);
            let renewable = Failed { can_renew: true, wait: None, ..first(&operation, &retry, &error) };
            assert_eq!(renewable.next(), Next::Renew, "{what}");
            assert_eq!(Failed { error: &other, ..renewable }.next(), Next::Fail, "{what}");
        }
    }

    #[test]
    fn not_found_is_the_success_of_a_delete_that_may_have_been_done() {
        let (retry, error) = (RetryPolicy::default(), refused(404));
        for (what, may_be_done, expected) in [
            ("delete", true, Next::Deleted),
            ("delete", false, Next::Fail),
            ("update", true, Next::Fail),
            ("get", true, Next::Fail),
        ] {
            let operation = operation(what);
            let failed = Failed { may_be_done, ..first(&operation, &retry, &error) };
            assert_eq!(failed.next(), expected, "{what}");
        }
    }
}
