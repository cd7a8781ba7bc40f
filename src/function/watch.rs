//! Follows the jobs of a function as their status changes.

use std::{
    collections::{BTreeMap, VecDeque},
    fmt,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use futures_core::Stream;
use futures_util::stream::{StreamExt, TryStreamExt, unfold};

use super::{Function, job::FunctionJob};
use crate::{JobStatus, Result, Timestamp, call::clock};

/// The platform may show a job this much later than it was created.
const MARGIN: Duration = Duration::from_secs(5);

/// A job that has not ended after this will not: 300 seconds to find a place, 300 to run, 60 to spare.
const LOST: Duration = Duration::from_secs(660);

impl Function {
    /// Follows the function's jobs: returns each job when it first appears in the list, and anew whenever its
    /// status has changed.
    ///
    /// The list is fetched every 7 seconds by default, so a status that a job has only in between is missed.
    /// If a fetch fails, the stream returns the error and goes on. The stream never ends.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let mut watch = greet.watch().start();
    /// while let Some(job) = watch.try_next().await? {
    ///     println!("{} is {}", job.id(), job.status());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch(&self) -> WatchBuilder {
        WatchBuilder { function: self.clone(), since: None, every: Duration::from_secs(7) }
    }
}

/// How to follow a function's jobs, from [`Function::watch`].
#[derive(Clone, Debug)]
#[must_use = "nothing is followed until `start` is called"]
pub struct WatchBuilder {
    function: Function,
    since: Option<Timestamp>,
    every: Duration,
}

impl WatchBuilder {
    /// Sets the time from which on created jobs are followed: by default the present time, by the platform's
    /// clock.
    pub fn since(mut self, time: impl Into<Timestamp>) -> Self {
        self.since = Some(time.into());
        self
    }

    /// Sets how long to wait between two fetches of the list: 7 seconds by default. Each fetch counts against
    /// the app's quota.
    pub fn every(mut self, time: Duration) -> Self {
        self.every = time;
        self
    }

    /// Starts the watch. Nothing is sent until the stream is polled.
    pub fn start(self) -> Watch {
        let Self { function, since, every } = self;
        let following =
            Following { function, since, every, seen: BTreeMap::new(), ready: VecDeque::new(), begun: false };
        Watch { stream: Box::pin(unfold(following, |following| async { Some(following.next().await) })) }
    }
}

/// The jobs of a function as they change, from [`WatchBuilder::start`]. It is a [`Stream`] that
/// never ends.
#[must_use = "nothing is followed until the stream is read"]
pub struct Watch {
    stream: Pin<Box<dyn Stream<Item = Result<FunctionJob>> + Send>>,
}

impl Watch {
    /// Returns the next job that is new or has changed; never `None`.
    ///
    /// # Errors
    /// Those of listing jobs. After an error you can go on calling this.
    pub async fn try_next(&mut self) -> Result<Option<FunctionJob>> {
        self.stream.try_next().await
    }
}

impl Stream for Watch {
    type Item = Result<FunctionJob>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.stream.poll_next_unpin(context)
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

struct Following {
    function: Function,
    /// Jobs created before this are of no interest any more.
    since: Option<Timestamp>,
    every: Duration,
    /// Every job created since, with when it was and the state it was last seen in.
    seen: BTreeMap<i64, (Timestamp, JobStatus)>,
    ready: VecDeque<FunctionJob>,
    begun: bool,
}

impl Following {
    async fn next(mut self) -> (Result<FunctionJob>, Self) {
        loop {
            if let Some(job) = self.ready.pop_front() {
                return (Ok(job), self);
            }
            if self.begun {
                tokio::time::sleep(self.every).await;
            }
            self.begun = true;
            if let Err(error) = self.look().await {
                return (Err(error), self);
            }
        }
    }

    async fn look(&mut self) -> Result<()> {
        let since = match self.since {
            Some(since) => since,
            None => *self.since.insert(self.platform_time().await?),
        };
        let mut jobs = self.function.jobs().created_from(since).collect().await?;
        jobs.reverse();
        let newest = jobs.iter().map(|job| job.created_at()).max();
        for job in &jobs {
            let state = (job.created_at(), job.status().clone());
            if self.seen.insert(job.id(), state.clone()).as_ref() != Some(&state) {
                self.ready.push_back(job.clone());
            }
        }
        // What has ended, or never will, needs no more looks.
        if let Some(newest) = newest {
            let lost = newest.saturating_sub(LOST);
            let open = jobs.iter().filter(|job| !job.has_ended() && job.created_at() > lost);
            let oldest_open = open.map(|job| job.created_at()).min().unwrap_or(newest);
            let since = since.max(oldest_open.min(newest).saturating_sub(MARGIN));
            self.since = Some(since);
            let kept = since.as_unix_secs();
            self.seen.retain(|_, (created, _)| created.as_unix_secs() >= kept);
        }
        Ok(())
    }

    /// What time it is on the platform; ours, if it does not say.
    async fn platform_time(&self) -> Result<Timestamp> {
        let answer = self.function.jobs().page_size(1).page().send().await?;
        Ok(clock::date(&answer.headers).map_or_else(Timestamp::now, Into::into))
    }
}
