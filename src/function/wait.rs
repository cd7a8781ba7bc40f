//! Waiting for the job of a detached call, whose receipt does not name it.

mod correlation;
mod logs;
mod look;
pub(crate) mod tracker;

use std::{
    collections::HashSet,
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
    sync::Arc,
    time::Duration,
};

use futures_util::stream::{StreamExt, iter};
use tokio::time::{Instant, sleep_until, timeout_at};

use super::{Function, job::FunctionJob};
use crate::{
    Call, Candidate, Error, Json, Result, Timestamp,
    call::{json, operation::Arguments},
    error::WaitReason,
    response::RawResponse,
    types::{InvokeReceipt, operation_id::OperationId},
};
use correlation::Member;
use tracker::{Registration, Tracked, Waiting, unique};

/// How long the platform lets a detached function run, how long it may try to start it before, and some
/// time to spare.
const LONGEST: Duration = Duration::from_secs(300 + 300 + 30);

/// How far the clocks of the platform's servers may be apart.
const MARGIN: Duration = Duration::from_secs(2);

/// A job is listed by this time after the receipt.
const SETTLE: i64 = 1_000_000;

/// The time before the first look, and between later ones at most. Each is a multiple of the one before, so
/// that waits come to look at the same times.
const FIRST_STEP: i64 = 250_000;
const STEP: i64 = 1_000_000;
const LONGEST_STEP: i64 = 8_000_000;

/// How many logs a wait fetches at once.
const LOGS_AT_ONCE: usize = 8;

/// How many looks in a row may fail to fetch a log.
const MAX_LOG_FAILURES: u32 = 3;

/// A detached call that the platform has accepted, from [`Function::invoke_detached`].
///
/// It holds the receipt, which says only `ok`, and what the client needs to find the job.
#[derive(Clone)]
pub struct PendingJob {
    receipt: InvokeReceipt,
    function: Function,
    /// The call, which the job is handed out to.
    call: u64,
    sent: i64,
    received: i64,
    /// When the job was created: not before the first, and not after the second. `None` if no response has
    /// told the platform's time.
    window: Option<(Timestamp, Timestamp)>,
    /// The newest job that was known before the call was sent.
    newest_before: Option<i64>,
    member: Option<Member>,
}

/// How to find the job of a detached call.
impl Call<PendingJob> {
    /// Finds the job by a member of the argument, which [`PendingJob::wait`] looks up in the jobs' logs.
    /// It finds the right job, however many calls run at the same time.
    ///
    /// The member is at the top level of the argument. Its value must be one that **no other call of the
    /// function has**, such as a UUID: a string of 8 to 64 ASCII letters, digits, `_`, `-`, `.` and `:`, or
    /// an integer of at least 8 digits, up to 2^53 - 1.
    ///
    /// The platform writes the argument as the first entry of each log. A log can be read once the run has
    /// ended, and costs one request to the host that keeps it; a client fetches the log of each candidate
    /// once, for all of its waits.
    ///
    /// # Errors
    /// [`Error::Input`] when the call is awaited, before anything is sent, if there is no such member or its
    /// value has another form.
    pub fn correlate_by(self, member: &str) -> Self {
        match self.argument().and_then(|argument| Member::unique(argument, member)) {
            Ok(member) => self.map(|pending| PendingJob { member: Some(member), ..pending }),
            Err(error) => self.refused(error),
        }
    }

    /// Lists the newest job of the function before the call is sent, which costs one request: only later jobs
    /// can belong to the call. This narrows the search if others invoke the function too. You do not need it
    /// with [`correlate_by`](Self::correlate_by).
    ///
    /// It relies on newer jobs having higher ids. The platform does not document that; its examples show
    /// it. If a list ever shows otherwise, the client stops relying on it.
    pub fn list_first(self) -> Self {
        self.run_before()
    }

    /// The argument that the function is called with.
    fn argument(&self) -> Result<&Json> {
        let data = match &self.operation()?.arguments {
            Arguments::InvokeFunction(_, request) => &request.data,
            Arguments::InvokeFunctionV1(request) => &request.data,
            _ => &None,
        };
        data.as_ref().ok_or_else(|| Error::input("the call has no argument"))
    }
}

impl PendingJob {
    /// A detached call of a function.
    pub(super) fn call(function: Function, arguments: Result<Arguments>) -> Call<Self> {
        let engine = function.engine().clone();
        let lister = function.clone();
        Call::new(&engine, arguments, move |operation, raw| Self::read(function, operation, raw)).before(
            Box::new(move || Box::pin(async move { lister.jobs().page_size(1).page().await.map(drop) })),
        )
    }

    fn read(function: Function, operation: OperationId, raw: &RawResponse) -> Result<Self> {
        let receipt: InvokeReceipt = json(operation, raw)?;
        // A receipt says `ok`; anything else is not one, even with a good status.
        if receipt.status != "ok" {
            let why = format!("a receipt says `ok`, this one says {:?}", receipt.status);
            return Err(Error::decode(operation, raw.clone(), why));
        }
        let (sent, received) = (raw.sent_at, raw.received_at);
        let window = function.engine().clock().offset().map(|offset| {
            let (from, until) = (offset.at(sent).0, offset.at(received).1);
            (from.saturating_sub(MARGIN), until.saturating_add(MARGIN))
        });
        let newest_before = function.tracked().newest_before(sent);
        Ok(Self { receipt, function, call: unique(), sent, received, window, newest_before, member: None })
    }

    /// Waits until the job of the call has ended, and returns the job. It never returns a guess.
    ///
    /// ```
    /// # async fn show(report: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let pending = report.invoke_detached(&serde_json::json!({"month": "2018-09"})).await?;
    /// match pending.wait().await {
    ///     Ok(job) => println!("{} {}", job.id(), job.status()),
    ///     Err(minapp_cloud_function::Error::Wait(error)) => {
    ///         let ids: Vec<_> = error.candidates().iter().map(|job| job.id).collect();
    ///         println!("{error}: look at {ids:?}");
    ///     }
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # How the job is found
    ///
    /// The receipt does not name the job, so the function's jobs of source `open_api` and type `batch` are
    /// listed. Candidates
    /// - were created between the sending of the call and its receipt, give or take 2 seconds for servers
    ///   whose clocks differ. The client learns the platform's time from the `Date` of the responses of the last
    ///   five to ten minutes, to a second or better;
    /// - have a higher id than every job of the function that this client had listed before it sent the
    ///   call; [`list_first`](Call::list_first) makes sure that there is one. The platform does not document
    ///   that ids rise;
    /// - were not returned to another call of this client or its clones. The last 65,536 of a function are
    ///   remembered.
    ///
    /// With [`correlate_by`](Call::correlate_by), the job is the one whose log shows the value. Otherwise the
    /// list counts as complete one second after the receipt, by this client's clock, and a single job that
    /// it shows then is the call's own. If it shows several, other waits of this client may yet claim all
    /// but one; as soon as they cannot, the wait ends with an [ambiguous](Error::is_ambiguous) error.
    ///
    /// # What it costs
    ///
    /// One list call for each look, more if there are over 1000 jobs to look through. The first look is
    /// after a second, or a quarter of a second with `correlate_by`; the following ones are 1, 2, 4 and 8
    /// seconds apart, so that a job of a few seconds takes 2 or 3 looks, and one of 300 seconds some 40.
    /// Waits for the same function share looks that are due at the same time: all of them together look at
    /// most four times a second. With `correlate_by` the log of each candidate is fetched once.
    ///
    /// # What it cannot know
    ///
    /// A job that the platform lists later than a second after the receipt is taken for absent; if another
    /// caller's is the only one in the list at that time, it is taken for the call's own. To rule this out,
    /// use `correlate_by`, which depends on no time; there, a value that is not unique is noticed only
    /// if several jobs with it have ended at the same look.
    ///
    /// # Errors
    /// Those of listing jobs and fetching logs; and [`Error::Wait`], for which
    /// - [`is_ambiguous`](Error::is_ambiguous) holds if several jobs may be the call's own;
    /// - [`is_timeout`](Error::is_timeout) holds if no job was found or the job did not end within the timeout;
    /// - neither holds if no response had a `Date`, without which the client cannot search for the job.
    pub fn wait(&self) -> Wait {
        Wait { pending: self.clone(), timeout: LONGEST }
    }

    /// Returns the receipt as the platform sent it. It says only `ok`.
    pub fn receipt(&self) -> &InvokeReceipt {
        &self.receipt
    }

    /// Whether a job can be the call's own by its creation time and its id.
    fn can_be(&self, job: &FunctionJob, window: (Timestamp, Timestamp), is_ordered: bool) -> bool {
        (window.0..=window.1).contains(&job.created_at())
            && !self.newest_before.is_some_and(|newest| is_ordered && job.id() <= newest)
    }
}

impl fmt::Debug for PendingJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingJob")
            .field("receipt", &self.receipt)
            .field("function", &self.function)
            .field("created", &self.window)
            .finish_non_exhaustive()
    }
}

/// A wait for a job to end, from [`PendingJob::wait`]. Await it for the job.
#[derive(Clone, Debug)]
#[must_use = "a wait does nothing until it is awaited"]
pub struct Wait {
    pending: PendingJob,
    timeout: Duration,
}

impl Wait {
    /// Sets the timeout: 630 seconds by default. That is 300 seconds for the platform to start the function,
    /// 300 for the run, and 30 to spare.
    ///
    /// ```
    /// # async fn show(pending: minapp_cloud_function::PendingJob) -> minapp_cloud_function::Result<()> {
    /// let job = pending.wait().timeout(std::time::Duration::from_secs(60)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    async fn finish(self) -> Result<FunctionJob> {
        let Self { pending, timeout } = self;
        let name = pending.function.name().to_owned();
        let Some(window) = pending.window else {
            return Err(Error::wait(&name, WaitReason::NoDate, Vec::new()));
        };
        let clock = pending.function.engine().clock();
        // Thirty years: as good as for ever.
        let end = Instant::now() + timeout.min(Duration::from_secs(30 * 365 * 24 * 60 * 60));
        let wait_before = if pending.member.is_some() { FIRST_STEP } else { SETTLE };
        let due = next_multiple(pending.received + wait_before - 1, FIRST_STEP);
        let tracked = pending.function.tracked();
        let waiting = Waiting { sent: pending.sent, due, window, is_open: true };
        let registration = tracked.register(waiting);
        let settled = Some(pending.received + SETTLE);
        let mut search = Search {
            pending: &pending,
            tracked,
            registration,
            window,
            settled,
            own: None,
            is_found: false,
            candidates: Vec::new(),
            log_failures: 0,
        };
        let mut due = due.max(clock.now());
        let mut step = STEP;
        let search_through = async {
            loop {
                search.registration.change(|waiting| waiting.due = due);
                sleep_until(clock.instant(due)).await;
                if let Some(job) = search.look(due).await? {
                    return Ok(job);
                }
                due = next_multiple(clock.now(), step);
                step = (step * 2).min(LONGEST_STEP);
            }
        };
        match timeout_at(end, search_through).await {
            Ok(found) => found,
            Err(_) => Err(Error::wait(&name, WaitReason::Timeout(timeout), candidates(&search.candidates))),
        }
    }
}

/// The jobs as an error shows them.
fn candidates(jobs: &[FunctionJob]) -> Vec<Candidate> {
    jobs.iter().map(|job| Candidate::new(job.id(), job.created_at(), job.status().clone())).collect()
}

/// The first multiple of a step after a time.
fn next_multiple(time: i64, step: i64) -> i64 {
    (time.div_euclid(step) + 1) * step
}

impl IntoFuture for Wait {
    type Output = Result<FunctionJob>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<FunctionJob>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.finish())
    }
}

/// A wait that is under way.
struct Search<'a> {
    pending: &'a PendingJob,
    tracked: Arc<Tracked>,
    registration: Registration,
    window: (Timestamp, Timestamp),
    /// When the list of jobs is complete; `None` as long as it shows none although it should.
    settled: Option<i64>,
    /// Which jobs can be the call's own, once the list is complete, and when they were listed.
    own: Option<(i64, HashSet<i64>)>,
    /// Whether the job is found, and may not have ended yet.
    is_found: bool,
    /// The jobs that can be the call's own, as they were last listed.
    candidates: Vec<FunctionJob>,
    log_failures: u32,
}

impl Search<'_> {
    /// Looks at the list of jobs, for the call's own if it has ended.
    async fn look(&mut self, due: i64) -> Result<Option<FunctionJob>> {
        let (listed, jobs) = self.tracked.look(&self.pending.function, due).await?;
        let (is_ordered, claimed) =
            (self.tracked.is_ordered(), self.tracked.claimed_by_others(self.pending.call));
        let can_be = |job: &&FunctionJob| self.pending.can_be(job, self.window, is_ordered);
        let candidates = jobs.iter().filter(can_be).filter(|job| !claimed.contains(&job.id()));
        self.candidates = candidates.cloned().collect();
        match &self.pending.member {
            Some(member) => self.correlate(member).await,
            None => self.eliminate(listed),
        }
    }

    /// The one job whose log shows the value.
    async fn correlate(&mut self, member: &Member) -> Result<Option<FunctionJob>> {
        let logs = &self.tracked.logs;
        let ended = self.candidates.iter().filter(|job| job.has_ended() && job.log_url().is_some());
        let ended: Vec<FunctionJob> = ended.cloned().collect();
        let read = iter(ended).map(|job| async move { (logs.members(&job).await, job) });
        let read: Vec<_> = read.buffer_unordered(LOGS_AT_ONCE).collect().await;
        let mut failure = None;
        let mut own = Vec::new();
        for (members, job) in read {
            match members {
                Ok(members) if members.contains(member) => own.push(job),
                Ok(_) => {}
                Err(error) => failure = Some(error),
            }
        }
        match (own.pop(), failure) {
            (Some(job), _) if own.is_empty() => {
                Ok(self.tracked.claim(job.id(), self.pending.call).then_some(job))
            }
            (Some(job), _) => {
                own.push(job);
                Err(Error::wait(self.pending.function.name(), WaitReason::SameValue, candidates(&own)))
            }
            (None, Some(error)) => {
                self.log_failures += 1;
                if self.log_failures >= MAX_LOG_FAILURES { Err(error) } else { Ok(None) }
            }
            (None, None) => Ok(None),
        }
    }

    /// The one job that can be the call's own, once the list is complete.
    fn eliminate(&mut self, listed: i64) -> Result<Option<FunctionJob>> {
        let Some((first_listed, own)) = &self.own else {
            match self.settled {
                // The list is late: it is complete a while after it shows the first job.
                None if !self.candidates.is_empty() => self.settled = Some(listed + SETTLE),
                Some(settled) if listed >= settled && self.candidates.is_empty() => self.settled = None,
                Some(settled) if listed >= settled => {
                    self.own = Some((listed, self.candidates.iter().map(|job| job.id()).collect()));
                    return self.eliminate(listed);
                }
                _ => {}
            }
            return Ok(None);
        };
        self.candidates.retain(|job| own.contains(&job.id()));
        match self.candidates.as_slice() {
            [job] => {
                if !self.tracked.claim(job.id(), self.pending.call) {
                    return Ok(None);
                }
                self.own = Some((*first_listed, HashSet::from([job.id()])));
                self.is_found = true;
                self.window = (job.created_at(), job.created_at());
                let window = self.window;
                self.registration.change(|waiting| (waiting.is_open, waiting.window) = (false, window));
                Ok(job.has_ended().then(|| job.clone()))
            }
            [] if self.is_found => Ok(None),
            // Other calls have them all: its own was not listed yet.
            [] => {
                (self.own, self.settled) = (None, None);
                self.registration.change(|waiting| waiting.is_open = true);
                Ok(None)
            }
            several => {
                // As many others as would leave one must be able to say which jobs are theirs.
                if self.registration.open_others(*first_listed) + 1 < several.len() {
                    let found = candidates(&self.candidates);
                    return Err(Error::wait(self.pending.function.name(), WaitReason::Ambiguous, found));
                }
                self.registration.change(|waiting| waiting.is_open = false);
                Ok(None)
            }
        }
    }
}
