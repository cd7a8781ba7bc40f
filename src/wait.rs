//! Waiting for an asynchronous call, whose receipt does not name its job.

use std::{
    future::{Future, IntoFuture},
    ops::Deref,
    pin::Pin,
    time::{Duration, Instant},
};

use http::header::DATE;

use crate::{
    Error, Function, FunctionJob, InvokeReceipt, JobSource, JobStatus, Result, ServiceType, Timestamp,
    call::{Parts, json},
};

/// How long the platform lets an asynchronous function run, and for how long it may try to find it a
/// place before, with some time to spare.
const LONGEST: Duration = Duration::from_secs(300 + 300 + 30);

/// How far the platform's clocks may be apart.
const MARGIN: Duration = Duration::from_secs(2);

/// The first wait between two looks at the list of jobs, and the longest: under nine looks a minute.
const WAITS: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(7));

/// An asynchronous call that the platform has taken, from [`Function::invoke_async`].
///
/// It is the receipt, which says no more than `ok`; and it knows enough to look for the job.
#[derive(Clone, Debug)]
pub struct Pending {
    receipt: InvokeReceipt,
    function: Function,
    /// When the platform answered, by its own clock.
    answered: Option<Timestamp>,
}

impl Pending {
    pub(crate) fn read(function: Function, operation: &'static str, parts: &Parts) -> Result<Self> {
        let receipt: InvokeReceipt = json(operation, parts)?;
        // A receipt says `ok`; anything else is not one, even with a good status.
        if receipt.status != "ok" {
            let why = format!("a receipt says `ok`, this one says {:?}", receipt.status);
            return Err(Error::unreadable(operation, parts.clone(), why));
        }
        let date = parts.headers.get(DATE).and_then(|date| date.to_str().ok());
        let answered = date.and_then(|date| httpdate::parse_http_date(date).ok()).map(Timestamp::from);
        Ok(Self { receipt, function, answered })
    }

    /// Waits until the job has ended, for the job; see [`Finished`].
    ///
    /// It looks into the list of the function's jobs, after a quarter of a second for the first time
    /// and then less and less often, from ten seconds on under nine times a minute. It gives up after
    /// 630 seconds: the 300 that the function has, the 300 in which the platform may try to find it a
    /// place, and 30 to spare.
    ///
    /// ```
    /// # async fn show(report: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let pending = report.invoke_async(&serde_json::json!({"month": "2018-09"})).await?;
    /// let finished = pending.wait().await?;
    /// println!("{} {}", finished.job.id, finished.job.status);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Those of listing jobs; one for which [`is_timeout`](Error::is_timeout) holds if no job, or not
    /// every candidate, has ended in time; and [`Error::Input`] if the receipt came without the
    /// platform's time.
    pub fn wait(&self) -> Wait {
        Wait { pending: self.clone(), limit: LONGEST }
    }
}

impl Deref for Pending {
    type Target = InvokeReceipt;

    fn deref(&self) -> &InvokeReceipt {
        &self.receipt
    }
}

/// The end of an asynchronous call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finished {
    /// The job, if there are no `others`; else the first of those that it may be.
    pub job: FunctionJob,
    /// Other jobs of the function that may as well be the one: they were started in the same way within
    /// the same few seconds. The platform gives nothing to tell them apart.
    pub others: Vec<FunctionJob>,
}

impl Finished {
    /// Whether there is no other job that could be meant.
    pub fn is_certain(&self) -> bool {
        self.others.is_empty()
    }
}

/// A wait for a job to end, from [`Pending::wait`]. Await it.
#[derive(Clone, Debug)]
#[must_use = "nothing is waited for until this is awaited"]
pub struct Wait {
    pending: Pending,
    limit: Duration,
}

impl Wait {
    /// How long to wait at most.
    pub fn limit(mut self, time: Duration) -> Self {
        self.limit = time;
        self
    }

    async fn finish(self) -> Result<Finished> {
        let Self { pending: Pending { function, answered, .. }, limit } = self;
        let answered = answered.ok_or_else(|| {
            Error::input(
                "the receipt came without a `Date`, so the job cannot be looked for: list the jobs instead",
            )
        })?;
        let begun = Instant::now();
        let left = || limit.saturating_sub(begun.elapsed());
        let look = async {
            let mut wait = WAITS.0;
            loop {
                tokio::time::sleep(wait).await;
                wait = (wait * 2).min(WAITS.1);
                // The header tells whole seconds, so the answer may be up to one later.
                let candidates = function
                    .jobs()
                    .source(JobSource::OpenApi)
                    .service_type(ServiceType::Batch)
                    .created_from(answered.saturating_sub(MARGIN))
                    .created_until(answered.saturating_add(MARGIN + Duration::from_secs(1)))
                    .collect()
                    .await?;
                if !candidates.is_empty() && candidates.iter().all(has_ended) {
                    return Ok(candidates);
                }
            }
        };
        let mut candidates = match tokio::time::timeout(left(), look).await {
            Ok(candidates) => candidates?.into_iter(),
            Err(elapsed) => return Err(Error::late("invokeFunction", true, elapsed)),
        };
        // The oldest is the likeliest, since the receipt comes after its job.
        match candidates.next_back() {
            Some(job) => Ok(Finished { job, others: candidates.collect() }),
            None => Err(Error::input("the job has gone")),
        }
    }
}

impl IntoFuture for Wait {
    type Output = Result<Finished>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<Finished>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

pub(crate) fn has_ended(job: &FunctionJob) -> bool {
    match job.status {
        JobStatus::Waiting | JobStatus::Executing => false,
        // A state that this version does not know may be one on the way.
        JobStatus::Unknown(_) => job.finished_at.is_some(),
        _ => true,
    }
}
