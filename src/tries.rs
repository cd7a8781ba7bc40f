//! A call on its way: sent, sent again where that is safe, and given up in time.

use std::{pin::pin, time::Duration};

use futures_util::future::poll_immediate;
use http::{HeaderValue, StatusCode};
use tokio::{
    sync::OwnedSemaphorePermit,
    time::{Instant, timeout_at},
};

use crate::{
    Client, Error, Result, Retry, RetryLimit, TimeLimit, TransportErrorKind,
    call::Parts,
    error::TokenHistory,
    next::{Failed, Next},
    operation::Operation,
    retry::retry_after,
    sign_in, trace,
    transport::{self, Attempt},
};

/// What was set on one call, over the settings of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) limit: Option<TimeLimit>,
    pub(crate) retry: Option<Retry>,
    pub(crate) expected: Option<StatusCode>,
    /// Whether to list the function's newest job before the call is sent.
    pub(crate) list_first: bool,
}

/// Thirty years: as good as for ever, and an end that the clock can tell, whatever the limit.
const LONGEST: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// A place under the limits, kept until the try is over, and the header that says who calls.
type Admission = (Option<OwnedSemaphorePermit>, Option<HeaderValue>);

/// Sends an operation until it is answered, refused for good, or out of time.
pub(crate) async fn run(
    client: &Client,
    operation: &Operation,
    settings: Option<&Settings>,
) -> Result<Box<Parts>> {
    let http = client.http()?;
    let TimeLimit { per_try, total } =
        settings.and_then(|s| s.limit).unwrap_or_else(|| client.timeouts().of(operation.kind()));
    let retry = settings.and_then(|s| s.retry.as_ref()).unwrap_or(client.retry());
    // Made when it is needed, which it seldom is.
    let mut waits = None;
    let end = Instant::now() + total.min(LONGEST);
    let mut tries = 0;
    let mut throttled = false;
    // Whether a try may have been carried out although it failed.
    let mut may_be_done = false;
    // A token that the platform has refused; it is given one chance to be replaced.
    let mut refused = None;
    // What the last try failed with.
    let mut last: Option<Error> = None;
    client.budget().deposit();
    loop {
        let admitted = admit(client, operation, refused.as_ref(), end).await;
        let now = Instant::now();
        let until = end.min(now + per_try.min(LONGEST));
        let limit = match until < end {
            true => (TransportErrorKind::AttemptTimeout, per_try),
            false => (TransportErrorKind::TotalTimeout, total),
        };
        let admitted =
            admitted.and_then(|ready| if now < until { Ok(ready) } else { Err(Waited::TooLong(limit)) });
        let (place, authorization) = match admitted {
            Ok(admission) => admission,
            Err(Waited::Refused(error)) => {
                return Err(error.of_another(tries, may_be_done && !operation.is_read()));
            }
            // What an earlier try failed with says more than that there was no time for one more.
            Err(waited) => {
                return Err(match last {
                    Some(error) => error.ended_by(RetryLimit::TotalTimeout { total }),
                    None => waited.error(client, operation, total),
                });
            }
        };

        tries += 1;
        let hold = last.as_ref().is_some_and(Error::is_cut_off_request);
        let attempt = Attempt { until, limit, hold };
        let sent = match transport::send(client, &http, operation, authorization.as_ref(), &attempt).await {
            Err(Error::Platform(answer)) if operation.is_led_on_by(&answer) => {
                // Boxed, since it is rare and large.
                let followed = Box::pin(sign_in::follow(client, *answer));
                timeout_at(until, followed).await.unwrap_or_else(|_| Err(attempt.late(operation)))
            }
            sent => sent,
        };
        let error = match sent {
            Ok(mut parts) => {
                (parts.tries, parts.throttled) = (tries, throttled);
                if authorization.is_some() {
                    client.token_was_accepted();
                }
                return Ok(parts);
            }
            Err(error) => error.after(tries),
        };
        drop(place);
        throttled |= error.is_rate_limited();

        let error = match refused.is_some() {
            true => error.with_token(TokenHistory::Renewed),
            false => error.with_token(client.token_history()),
        };
        let waits = waits.get_or_insert_with(|| Box::new(retry.backoff().peekable()));
        let next = Failed {
            operation,
            retry,
            error: &error,
            may_be_done,
            can_renew: authorization.is_some() && refused.is_none() && client.tokens().can_renew(),
            wait: waits.peek().copied(),
            retry_after: error.headers().and_then(retry_after),
            left: end.saturating_duration_since(Instant::now()),
            total,
        }
        .next();
        may_be_done |= error.may_be_done();
        let wait = match (next, error) {
            (Next::Renew, error) => {
                refused = authorization;
                trace::again(&error, Duration::ZERO);
                last = Some(error);
                continue;
            }
            (Next::Deleted, Error::Platform(refusal)) => {
                return Ok(Box::new(Parts { throttled, ..refusal.into_parts() }));
            }
            (next, error) => {
                let error = error.of_a_write(may_be_done && !operation.is_read());
                match next {
                    Next::Retry(wait) if client.budget().withdraw() => {
                        trace::again(&error, wait);
                        last = Some(error);
                        wait
                    }
                    Next::Retry(_) => return Err(error.ended_by(RetryLimit::Budget)),
                    Next::Limit(limit) => return Err(error.ended_by(limit)),
                    Next::Fail | Next::Renew | Next::Deleted => return Err(error),
                }
            }
        };
        waits.next();
        tokio::time::sleep(wait).await;
    }
}

/// Why a try was not admitted.
enum Waited {
    /// There was no time left for it, by this timeout.
    TooLong((TransportErrorKind, Duration)),
    ForToken,
    ForConcurrency,
    ForQuota,
    /// There is no access token.
    Refused(Error),
}

impl Waited {
    fn error(self, client: &Client, operation: &Operation, total: Duration) -> Error {
        let (kind, what) = match self {
            Self::ForToken => (TransportErrorKind::TokenTimeout, None),
            Self::ForQuota => (TransportErrorKind::QuotaTimeout, client.gate().quota()),
            Self::ForConcurrency => (TransportErrorKind::ConcurrencyTimeout, client.gate().concurrency()),
            Self::TooLong((kind, limit)) => return Error::unsent(operation.id(), kind, None, limit),
            Self::Refused(error) => return error,
        };
        Error::unsent(operation.id(), kind, what, total)
    }
}

/// The place and the token that a try needs.
async fn admit(
    client: &Client,
    operation: &Operation,
    refused: Option<&HeaderValue>,
    end: Instant,
) -> Result<Admission, Waited> {
    let authorization = match operation.is_signed_in() {
        true => {
            let header = within(end, client.tokens().header(client, refused)).await;
            Some(header.ok_or(Waited::ForToken)?.map_err(Waited::Refused)?)
        }
        false => None,
    };
    let gate = client.gate();
    let place = within(end, gate.place()).await.ok_or(Waited::ForConcurrency)?;
    within(end, gate.turn()).await.ok_or(Waited::ForQuota)?;
    Ok((place, authorization))
}

/// What is ready in time.
async fn within<T>(end: Instant, ready: impl Future<Output = T>) -> Option<T> {
    let mut ready = pin!(ready);
    // As a rule all is at hand, and no timer is needed.
    match poll_immediate(ready.as_mut()).await {
        None => Box::pin(timeout_at(end, ready)).await.ok(),
        ready => ready,
    }
}
