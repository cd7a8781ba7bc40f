//! The attempts of a call, until one succeeds, a retry would not help, or a timeout runs out.

use std::{pin::pin, time::Duration};

use futures_util::future::poll_immediate;
use http::{HeaderValue, StatusCode};
use tokio::{
    sync::OwnedSemaphorePermit,
    time::{Instant, timeout_at},
};

use super::{
    engine::Engine,
    next::{Failed, Next},
    operation::Operation,
    redirects,
    retry::{RetryPolicy, retry_after},
    settings::Settings,
    timeouts::Timeout,
    trace,
    transport::{self, Attempt},
};
use crate::{
    Error, Result, RetryLimit, TransportErrorKind, error::TokenHistory, response::RawResponse,
    types::operation_id::OperationId,
};

/// Thirty years: longer than any call, and short enough for the clock to represent.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// A permit of the limiter, held during the attempt, and the header with the access token.
type Admission = (Option<OwnedSemaphorePermit>, Option<HeaderValue>);

/// Sends an operation until it succeeds, a retry would not help, or a timeout runs out.
pub(crate) async fn run(
    engine: &Engine,
    operation: &Operation,
    settings: Option<&Settings>,
) -> Result<Box<RawResponse>> {
    let http = engine.http()?;
    engine.budget().deposit();
    let mut attempts = Attempts::new(engine, operation, settings);
    loop {
        let bounds = attempts.admit().await;
        let (attempt, (permit, authorization)) = bounds.map_err(|waited| attempts.not_admitted(waited))?;
        attempts.count += 1;
        let sent = attempts.send(&http, authorization.as_ref(), &attempt).await;
        drop(permit);
        let error = match sent {
            Ok(raw) => return Ok(attempts.finish(raw, authorization.is_some())),
            Err(error) => error,
        };
        match attempts.next_step(error, authorization)? {
            Continue::Retry(wait) => tokio::time::sleep(wait).await,
            Continue::Renew => {}
            Continue::Deleted(raw) => return Ok(raw),
        }
    }
}

/// The state of one call across its attempts.
struct Attempts<'a> {
    engine: &'a Engine,
    operation: &'a Operation,
    retry: &'a RetryPolicy,
    timeout: Timeout,
    end: Instant,
    count: u32,
    throttled: bool,
    /// Whether a failed attempt may have been carried out.
    may_be_carried_out: bool,
    /// The access token that the platform refused; it is renewed once.
    refused: Option<HeaderValue>,
    /// The error of the last attempt.
    last: Option<Error>,
    /// The remaining waits, created when the first attempt fails.
    waits: Option<Box<Waits>>,
}

type Waits = std::iter::Peekable<Box<dyn Iterator<Item = Duration> + Send + Sync>>;

/// What a call does after a failed attempt.
enum Continue {
    Retry(Duration),
    Renew,
    /// An earlier attempt has deleted the function.
    Deleted(Box<RawResponse>),
}

impl<'a> Attempts<'a> {
    fn new(engine: &'a Engine, operation: &'a Operation, settings: Option<&'a Settings>) -> Self {
        let timeout = settings.and_then(|settings| settings.timeout);
        let timeout = timeout.unwrap_or_else(|| engine.timeouts().of(operation.effect()));
        Self {
            engine,
            operation,
            retry: settings.and_then(|settings| settings.retry.as_ref()).unwrap_or(engine.retry()),
            timeout,
            end: Instant::now() + timeout.total.min(FOREVER),
            count: 0,
            throttled: false,
            may_be_carried_out: false,
            refused: None,
            last: None,
            waits: None,
        }
    }

    /// The bounds of the next attempt, and what it needs.
    async fn admit(&self) -> Result<(Attempt, Admission), Waited> {
        let admission = admit(self.engine, self.operation, self.refused.as_ref(), self.end).await?;
        let now = Instant::now();
        let until = self.end.min(now + self.timeout.attempt.min(FOREVER));
        let limit = match until < self.end {
            true => (TransportErrorKind::AttemptTimeout, self.timeout.attempt),
            false => (TransportErrorKind::TotalTimeout, self.timeout.total),
        };
        if now >= until {
            return Err(Waited::TooLong(limit));
        }
        let hold = self.last.as_ref().is_some_and(Error::is_cut_off_request);
        Ok((Attempt { until, limit, hold }, admission))
    }

    /// The error of a call whose next attempt was not admitted.
    fn not_admitted(&mut self, waited: Waited) -> Error {
        let total = self.timeout.total;
        match (waited, self.last.take()) {
            (Waited::Refused(error), _) => error.of_sign_in_for(self.count, self.is_outcome_unknown()),
            // The error of an earlier attempt says more than that no time was left for another.
            (_, Some(last)) => last.with_retry_limit(RetryLimit::TotalTimeout { total }),
            (waited, None) => waited.error(self.engine, self.operation, total),
        }
    }

    async fn send(
        &self,
        http: &reqwest::Client,
        authorization: Option<&HeaderValue>,
        attempt: &Attempt,
    ) -> Result<Box<RawResponse>> {
        let (engine, operation) = (self.engine, self.operation);
        match transport::send(engine, http, operation, authorization, attempt).await {
            Err(Error::Platform(redirect))
                if operation.id() == OperationId::Authorize && redirect.status() == StatusCode::FOUND =>
            {
                // Boxed, since it is large and rare.
                let followed = Box::pin(redirects::follow(engine, *redirect));
                timeout_at(attempt.until, followed).await.unwrap_or_else(|_| Err(attempt.late(operation)))
            }
            sent => sent,
        }
    }

    fn finish(&self, mut raw: Box<RawResponse>, had_token: bool) -> Box<RawResponse> {
        (raw.attempts, raw.throttled) = (self.count, self.throttled);
        if had_token {
            self.engine.token_was_accepted();
        }
        raw
    }

    /// What to do after a failed attempt, or the error of the call.
    fn next_step(&mut self, error: Error, authorization: Option<HeaderValue>) -> Result<Continue> {
        self.throttled |= error.is_rate_limited();
        let error = error.with_attempts(self.count).with_token(match self.refused {
            Some(_) => TokenHistory::Renewed,
            None => self.engine.token_history(),
        });
        let waits = self.waits.get_or_insert_with(|| {
            let waits: Box<dyn Iterator<Item = Duration> + Send + Sync> = Box::new(self.retry.waits());
            Box::new(waits.peekable())
        });
        let can_renew = authorization.is_some() && self.refused.is_none() && self.engine.tokens().can_renew();
        let next = Failed {
            operation: self.operation,
            retry: self.retry,
            error: &error,
            may_be_carried_out: self.may_be_carried_out,
            can_renew,
            wait: waits.peek().copied(),
            retry_after: error.headers().and_then(retry_after),
            left: self.end.saturating_duration_since(Instant::now()),
            total: self.timeout.total,
        }
        .next();
        self.may_be_carried_out |= error.may_be_carried_out();
        let outcome_unknown = self.may_be_carried_out && !self.operation.is_read();
        match (next, error) {
            (Next::Renew, error) => {
                self.refused = authorization;
                trace::retry(&error, Duration::ZERO);
                self.last = Some(error);
                Ok(Continue::Renew)
            }
            (Next::Deleted, Error::Platform(refusal)) => {
                let raw = RawResponse { throttled: self.throttled, ..refusal.into_raw() };
                Ok(Continue::Deleted(Box::new(raw)))
            }
            (next, error) => {
                let error = error.with_earlier_outcome(outcome_unknown);
                match next {
                    Next::Retry(wait) if self.engine.budget().withdraw() => {
                        waits.next();
                        trace::retry(&error, wait);
                        self.last = Some(error);
                        Ok(Continue::Retry(wait))
                    }
                    Next::Retry(_) => Err(error.with_retry_limit(RetryLimit::Budget)),
                    Next::Limit(limit) => Err(error.with_retry_limit(limit)),
                    Next::Fail | Next::Renew | Next::Deleted => Err(error),
                }
            }
        }
    }

    /// Whether a write may have been carried out.
    fn is_outcome_unknown(&self) -> bool {
        self.may_be_carried_out && !self.operation.is_read()
    }
}

/// Why an attempt could not be made.
enum Waited {
    /// This timeout left no time for it.
    TooLong((TransportErrorKind, Duration)),
    ForToken,
    ForConcurrency,
    ForQuota,
    /// There is no access token.
    Refused(Error),
}

impl Waited {
    fn error(self, engine: &Engine, operation: &Operation, total: Duration) -> Error {
        let (kind, what) = match self {
            Self::ForToken => (TransportErrorKind::TokenTimeout, None),
            Self::ForQuota => (TransportErrorKind::QuotaTimeout, engine.limiter().quota()),
            Self::ForConcurrency => (TransportErrorKind::ConcurrencyTimeout, engine.limiter().concurrency()),
            Self::TooLong((kind, limit)) => return Error::not_sent(operation.id(), kind, None, limit),
            Self::Refused(error) => return error,
        };
        Error::not_sent(operation.id(), kind, what, total)
    }
}

/// The permit and the access token that an attempt needs.
async fn admit(
    engine: &Engine,
    operation: &Operation,
    refused: Option<&HeaderValue>,
    end: Instant,
) -> Result<Admission, Waited> {
    let authorization = match operation.id().signs_in() {
        true => None,
        false => {
            let header = within(end, engine.tokens().header(refused)).await;
            Some(header.ok_or(Waited::ForToken)?.map_err(Waited::Refused)?)
        }
    };
    let limiter = engine.limiter();
    let permit = within(end, limiter.permit()).await.ok_or(Waited::ForConcurrency)?;
    within(end, limiter.turn()).await.ok_or(Waited::ForQuota)?;
    Ok((permit, authorization))
}

/// The output of a future, if it is ready in time.
async fn within<T>(end: Instant, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    // Usually it is ready at once, and no timer is needed.
    match poll_immediate(future.as_mut()).await {
        None => Box::pin(timeout_at(end, future)).await.ok(),
        ready => ready,
    }
}
