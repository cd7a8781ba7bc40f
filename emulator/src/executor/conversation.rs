//! One run, as the emulator sees it: its requests to a container, and the container's events.

use std::io;
use std::pin::pin;
use std::time::{Duration, Instant};

use minapp_cloud_function::Json;
use tokio::task::{JoinSet, unconstrained, yield_now};
use tokio::time::sleep_until;

use super::container::Container;
use super::pool::Visit;
use crate::protocol::{End, Event, Invocation, Reply, Request, Run};
use crate::task::{Failure, Limits};

/// How many calls of other functions may be pending in one run.
const CALLS: usize = 100;

/// How long after its deadline a run may still report its end. Then its container is killed.
const GRACE: Duration = Duration::from_millis(500);

/// How long to poll for the events of a short run that is alone: waking up takes longer.
const AWAKE: Duration = Duration::from_micros(200);

/// How far a log may exceed its limit, in bytes: for the line that says that it was truncated.
const LAST_LINE: usize = 256;

/// Sends a run to a container that has loaded the function, unless it was sent ahead of time, and the next runs
/// ahead of time.
///
/// # Errors
/// If the container cannot be used.
pub(super) fn ask(container: &mut Container, mut run: Run, visit: Option<&mut Visit>) -> io::Result<()> {
    run.alone = visit.as_ref().is_some_and(|visit| visit.alone);
    if !visit.as_ref().is_some_and(|visit| visit.asked) {
        container.send(Request::Run(run))?;
    }
    visit.map_or(Ok(()), |visit| visit.look_ahead(container))
}

/// Follows a run that was sent to a container to its end. Adds its log to `log` as it comes, and calls `wrote`.
///
/// # Errors
/// If the container ends before the run does, or sends something invalid.
pub(super) async fn converse<F>(
    container: &mut Container,
    mut visit: Option<&mut Visit>,
    limits: &Limits,
    deadline: Instant,
    log: &mut String,
    wrote: impl Fn(&str),
    invoke: impl Fn(Invocation) -> F,
) -> Result<End, Failure>
where
    F: Future<Output = Result<Json, String>> + Send + 'static,
{
    // Dropped with the run: the functions that it called continue, but their results are lost.
    let mut replies = JoinSet::new();
    let mut late = pin!(sleep_until(deadline.into()));
    let (mut peak, mut asked) = (0, false);
    let alone = visit.as_ref().is_some_and(|visit| visit.alone);
    let awake_until = alone.then(|| Instant::now() + AWAKE);
    loop {
        let event = tokio::select! {
            biased;
            Some(reply) = replies.join_next() => {
                let reply = reply.map_err(|error| unusable(&error))?;
                container.send(Request::Reply(reply)).map_err(|error| unusable(&error))?;
                continue;
            }
            event = container.event() => event,
            // Ready again once all other tasks have had their turn.
            () = yield_now(), if awake_until.is_some_and(|until| Instant::now() < until) => continue,
            // Polled even if the container's events keep this task busy.
            () = unconstrained(late.as_mut()) => {
                if asked {
                    return Ok(End { result: None, mem_usage: peak.max(container.peak()), reusable: false });
                }
                // It should have stopped by itself by now.
                asked = true;
                late.as_mut().reset((deadline + GRACE).into());
                container.send(Request::Peak).map_err(|error| unusable(&error))?;
                continue;
            }
        };
        match event {
            // A container truncates its log itself; this is for one that a function controls.
            Ok(Some(Event::Log(lines))) if log.len() + lines.len() <= limits.log + LAST_LINE => {
                log.push_str(&lines);
                wrote(&lines);
            }
            Ok(Some(Event::Log(_) | Event::Ready)) => {}
            Ok(Some(Event::Declined)) => visit.iter_mut().for_each(|visit| visit.decline()),
            Ok(Some(Event::Peak(bytes))) => peak = bytes,
            Ok(Some(Event::Invoke(invocation))) => {
                let (id, full) = (invocation.id, replies.len() >= CALLS);
                let called = (!full).then(|| invoke(invocation));
                replies.spawn(async move {
                    let result = match called {
                        Some(called) => called.await,
                        None => Err(format!("more than {CALLS} calls are pending")),
                    };
                    Reply { id, result }
                });
            }
            Ok(Some(Event::End(end))) => return Ok(end),
            Ok(None) => return Err(container.last_words(None, limits).await),
            Err(error) => return Err(container.last_words(Some(error), limits).await),
        }
    }
}

pub(super) fn unusable(error: &dyn std::fmt::Display) -> Failure {
    Failure::internal(&format!("the function's container cannot be used: {error}"))
}
