//! One run, as the emulator sees it: what it asks of a container, and what the container says.

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

/// How many calls of other functions may be without an answer at one time, in one run.
const CALLS: usize = 100;

/// How long after its deadline a run may still answer for itself. Then its container is ended.
const GRACE: Duration = Duration::from_millis(500);

/// How long to look again and again for what a short run says that is alone: to be woken takes longer.
const AWAKE: Duration = Duration::from_micros(200);

/// How far past its limit a log may go, in bytes: for the line that says that it was cut.
const LAST_LINE: usize = 256;

/// Asks a container that has loaded a function for a run of it, unless it has been asked ahead of time; and ahead
/// of time for those that come next.
///
/// # Errors
/// When the container cannot be used.
pub(super) fn ask(container: &mut Container, mut run: Run, visit: Option<&mut Visit>) -> io::Result<()> {
    run.alone = visit.as_ref().is_some_and(|visit| visit.alone);
    if !visit.as_ref().is_some_and(|visit| visit.asked) {
        container.send(Request::Run(run))?;
    }
    visit.map_or(Ok(()), |visit| visit.look_ahead(container))
}

/// Follows a run that a container has been asked for, and writes its log as it comes, telling `wrote` of it.
///
/// # Errors
/// When the container ends before the run does, or says what makes no sense.
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
    // Goes with the run: the functions that were called run on, but nobody waits for them.
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
            // Comes back once everything else has been looked at.
            () = yield_now(), if awake_until.is_some_and(|until| Instant::now() < until) => continue,
            // Looked at even if what the container says keeps this task busy.
            () = unconstrained(late.as_mut()) => {
                if asked {
                    return Ok(End { answer: None, mem_usage: peak.max(container.peak()), reusable: false });
                }
                // By now it should have stopped by itself.
                asked = true;
                late.as_mut().reset((deadline + GRACE).into());
                container.send(Request::Peak).map_err(|error| unusable(&error))?;
                continue;
            }
        };
        match event {
            // A container cuts its log itself; this is for one that a function has in its hands.
            Ok(Some(Event::Log(lines))) if log.len() + lines.len() <= limits.log + LAST_LINE => {
                log.push_str(&lines);
                wrote(&lines);
            }
            Ok(Some(Event::Log(_) | Event::Ready)) => {}
            Ok(Some(Event::Declined)) => visit.iter_mut().for_each(|visit| visit.decline()),
            Ok(Some(Event::Peak(bytes))) => peak = bytes,
            Ok(Some(Event::Invoke(invocation))) => {
                let (id, full) = (invocation.id, replies.len() >= CALLS);
                let answer = (!full).then(|| invoke(invocation));
                replies.spawn(async move {
                    let answer = match answer {
                        Some(answer) => answer.await,
                        None => Err(format!("more than {CALLS} calls are without an answer")),
                    };
                    Reply { id, answer }
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
