//! A call on its way: sent, sent again where that is safe, and given up in time.

use std::{pin::pin, time::Duration};

use futures_util::future::poll_immediate;
use http::HeaderValue;
use tokio::{
    sync::OwnedSemaphorePermit,
    time::{Instant, timeout_at},
};
use tower::retry::budget::Budget;

use crate::{
    Client, Error, Result, Retry, TimeLimit,
    call::Parts,
    operation::{Operation, What},
    retry::retry_after,
    sign_in, trace, transport,
};

/// What was set on one call, over the settings of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) limit: Option<TimeLimit>,
    pub(crate) retry: Option<Retry>,
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
        // What an earlier try failed with says more than that there was no time for one more.
        let Some(ready) = admitted.filter(|_| now < until) else {
            return Err(last.unwrap_or_else(|| Error::out_of_time(operation.id())));
        };
        let (place, authorization) =
            ready.map_err(|error| error.of_another(tries, may_be_done && !operation.is_read()))?;

        tries += 1;
        let late = |elapsed| Err(Error::late(operation.id(), !operation.is_read(), elapsed));
        let sent = transport::send(client, operation, authorization.as_ref());
        let sent = match timeout_at(until, sent).await.unwrap_or_else(late) {
            Err(Error::Platform(answer)) if operation.is_led_on_by(&answer) => {
                // Boxed, since it is rare and large.
                let followed = Box::pin(sign_in::follow(client, *answer));
                timeout_at(until, followed).await.unwrap_or_else(late)
            }
            sent => sent,
        };
        let error = match sent {
            Ok(mut parts) => {
                (parts.tries, parts.throttled) = (tries, throttled);
                return Ok(parts);
            }
            Err(error) => error.after(tries),
        };
        drop(place);
        throttled |= error.is_rate_limited();

        if let Some(token) = authorization
            && error.is_unauthorized()
            && refused.is_none()
            && client.tokens().can_renew()
        {
            refused = Some(token);
            trace::again(&error, Duration::ZERO);
            last = Some(error);
            continue;
        }
        if may_be_done
            && error.is_not_found()
            && let (What::DeleteFunction(_), Error::Platform(refusal)) = (&operation.what, &error)
        {
            return Ok(Box::new(Parts { throttled, ..refusal.parts().clone() }));
        }
        may_be_done |= error.may_be_done();
        let error = error.of_a_write(may_be_done && !operation.is_read());
        if !retry.covers(operation, &error) {
            return Err(error);
        }
        let waits = waits.get_or_insert_with(|| Box::new(retry.backoff()));
        let Some(wait) = waits.next() else { return Err(error) };
        let wait = error.headers().and_then(retry_after).unwrap_or(wait);
        // To wait beyond the end helps nobody: the error at hand says more than a time-out would.
        if wait >= end.saturating_duration_since(Instant::now()) || !client.budget().withdraw() {
            return Err(error);
        }
        trace::again(&error, wait);
        tokio::time::sleep(wait).await;
        last = Some(error);
    }
}

/// The place and the token that a try needs, or `None` if they were not to be had in time.
async fn admit(
    client: &Client,
    operation: &Operation,
    refused: Option<&HeaderValue>,
    end: Instant,
) -> Option<Result<Admission>> {
    let mut ready = pin!(async {
        let authorization = match operation.is_signed_in() {
            true => Some(client.tokens().header(client, refused).await?),
            false => None,
        };
        Ok((client.gate().pass().await, authorization))
    });
    // As a rule all is at hand, and no timer is needed.
    match poll_immediate(ready.as_mut()).await {
        None => Box::pin(timeout_at(end, ready)).await.ok(),
        ready => ready,
    }
}
