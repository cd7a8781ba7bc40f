//! A call on its way: sent, sent again where that is safe, and given up in time.

use std::time::{Duration, Instant};

use tower::retry::budget::Budget;

use crate::{
    Client, Error, Result, Retry, TimeLimit,
    call::Parts,
    generated,
    operation::{Operation, What},
    retry::retry_after,
    sign_in, trace,
    transport::{self, Attempt},
};

/// What was set on one call, over the settings of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) limit: Option<TimeLimit>,
    pub(crate) retry: Option<Retry>,
}

/// Sends an operation until it is answered, refused for good, or out of time.
pub(crate) async fn run(client: &Client, operation: &Operation, settings: Settings) -> Result<Parts> {
    let TimeLimit { per_try, total } =
        settings.limit.unwrap_or_else(|| client.timeouts().of(operation.kind()));
    let retry = settings.retry.unwrap_or(*client.retry());
    let mut waits = retry.backoff();
    let begun = Instant::now();
    let left = || total.saturating_sub(begun.elapsed());

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
        let ready = async {
            let authorization = match operation.is_signed_in() {
                // Boxed, since signing in makes calls, which come by here themselves.
                true => Some(Box::pin(client.tokens().header(client, refused.as_ref())).await?),
                false => None,
            };
            let place = client.gate().pass().await;
            Ok::<_, Error>((place, authorization))
        };
        let ready = tokio::time::timeout(left(), ready).await;
        let timeout = per_try.min(left());
        let (place, authorization) = match ready {
            Ok(ready) if !timeout.is_zero() => {
                ready.map_err(|error| error.of_another(tries, may_be_done && !operation.is_read()))?
            }
            // What an earlier try failed with says more than that there was no time for one more.
            _ => return Err(last.unwrap_or_else(|| Error::out_of_time(operation.id()))),
        };

        tries += 1;
        let attempt = Attempt { authorization: authorization.clone(), timeout };
        let error = match send(client, operation, attempt).await {
            Ok(parts) => return Ok(Parts { tries, throttled, ..parts }),
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
            return Ok(Parts { throttled, ..refusal.parts().clone() });
        }
        may_be_done |= error.may_be_done();
        let error = error.of_a_write(may_be_done && !operation.is_read());
        if !retry.covers(operation, &error) {
            return Err(error);
        }
        let Some(wait) = waits.next() else { return Err(error) };
        let wait = error.headers().and_then(retry_after).unwrap_or(wait);
        // To wait beyond the end helps nobody: the error at hand says more than a time-out would.
        if wait >= left() || !client.budget().withdraw() {
            return Err(error);
        }
        trace::again(&error, wait);
        tokio::time::sleep(wait).await;
        last = Some(error);
    }
}

async fn send(client: &Client, operation: &Operation, attempt: Attempt) -> Result<Parts> {
    let (timeout, begun) = (attempt.timeout, Instant::now());
    let sender = generated::Client::new_with_client(client.base_url(), client.http().clone(), attempt);
    let sent = transport::send(&sender, operation, client.max_answer()).await;
    match (&operation.what, sent) {
        (What::Authorize(_), Err(Error::Platform(answer))) if answer.status() == http::StatusCode::FOUND => {
            sign_in::follow(client, *answer, timeout.saturating_sub(begun.elapsed())).await
        }
        (_, sent) => sent,
    }
}
