//! Fault rules: which calls fail, and how.

use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::fmt::serde::unsigned_duration::friendly;
use minapp_cloud_function::JobStatus;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::operations;

/// A fault rule: which calls fail, how many of them, and how.
///
/// Without [`operation`](Self::operation), [`method`](Self::method) and [`function`](Self::function) every call of
/// the emulated API matches. Without [`share`](Self::share) and [`next`](Self::next) every call that matches fails.
///
/// A rule can also be parsed from text, such as `status=503,operation=invokeFunction,next=2`, and from JSON with the
/// same members.
///
/// ```
/// use minapp_emulator::Fault;
///
/// let fault = Fault::new().status(503).operation("invokeFunction").next(2);
/// assert_eq!(fault, "status=503,operation=invokeFunction,next=2".parse()?);
/// # Ok::<_, minapp_emulator::InvalidFault>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[must_use = "it has no effect until it is added to the faults of an emulator"]
pub struct Fault {
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    share: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<u64>,
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "friendly::compact::optional::serialize",
        deserialize_with = "crate::duration::deserialize_optional"
    )]
    pub(crate) delay: Option<Duration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) retry_after: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cut: Option<Cut>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job: Option<JobStatus>,
}

/// When a connection is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// Before the request is processed.
    Before,
    /// After the request was processed, instead of the response: the caller cannot know that it was.
    After,
}

impl Fault {
    /// A rule that does nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only calls of this operation, by its id in `spec/openapi.yaml`, such as `invokeFunction`. Fetching a log, which
    /// is not an operation of the document, is `fetchLog`.
    pub fn operation(mut self, id: impl Into<String>) -> Self {
        self.operation = Some(id.into());
        self
    }

    /// Only calls with this method: `GET`, `POST`, `PATCH` or `DELETE`.
    pub fn method(mut self, method: impl Into<String>) -> Self {
        self.method = Some(method.into());
        self
    }

    /// Only calls that name this function.
    pub fn function(mut self, name: impl Into<String>) -> Self {
        self.function = Some(name.into());
        self
    }

    /// Only this share of the calls that match: more than 0, and at most 1. They are chosen at random; the same seed
    /// and the same order of calls give the same choice.
    pub fn share(mut self, share: f64, seed: u64) -> Self {
        (self.share, self.seed) = (Some(share), Some(seed));
        self
    }

    /// Only the next `calls` calls; then the rule is removed.
    pub fn next(mut self, calls: u64) -> Self {
        self.next = Some(calls);
        self
    }

    /// Delays the call. It then continues, or fails in another way that is set.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = Some(delay);
        self
    }

    /// Returns this status, from 200 to 599, without processing the request.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Requires a status: the header `Retry-After`, in seconds.
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Requires a status: the body, sent as HTML, as a proxy would; unless set, it is the platform's JSON.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Closes the connection without a response.
    pub fn cut(mut self, when: Cut) -> Self {
        self.cut = Some(when);
        self
    }

    /// The job does not run, and ends with this status: `schedule_failed` or `execution_rejected`. Also applies to jobs
    /// of triggers and of functions that call functions.
    pub fn job(mut self, status: JobStatus) -> Self {
        self.job = Some(status);
        self
    }

    fn check(&self) -> Result<(), InvalidFault> {
        let wrong = |why: String| Err(InvalidFault(why));
        if let Some(id) = &self.operation
            && !operations::ALL.iter().any(|known| known.id == id)
        {
            let known = operations::ALL.map(|known| known.id);
            return wrong(format!("operation: there is no `{id}`; it is one of {}", known.join(", ")));
        }
        if let Some(method) = &self.method
            && !operations::ALL.iter().any(|known| known.method.as_str() == method)
        {
            return wrong(format!("method: `{method}` is none of GET, POST, PATCH and DELETE"));
        }
        if self.share.is_some_and(|share| !(share > 0.0 && share <= 1.0)) {
            return wrong("share: must be more than 0, and 1 at the most".into());
        }
        if self.seed.is_some() && self.share.is_none() {
            return wrong("seed: is of use with `share` only".into());
        }
        if self.next == Some(0) {
            return wrong("next: must be 1 or more".into());
        }
        if self.status.is_some_and(|status| !(200..600).contains(&status)) {
            return wrong("status: must be from 200 to 599".into());
        }
        if self.status.is_none() && (self.retry_after.is_some() || self.body.is_some()) {
            return wrong("retry_after and body: are of use with `status` only".into());
        }
        match &self.job {
            None => {}
            Some(JobStatus::ScheduleFailed | JobStatus::ExecutionRejected) => {}
            Some(other) => {
                return wrong(format!("job: must be schedule_failed or execution_rejected, not {other}"));
            }
        }
        match (self.status.is_some(), self.cut.is_some(), self.job.is_some(), self.delay.is_some()) {
            (false, false, false, false) => {
                wrong("nothing happens: give a status, a delay, a cut or a job".into())
            }
            (true, true, ..) | (true, _, true, _) | (_, true, true, _) => {
                wrong("status, cut and job: give one of them only".into())
            }
            (_, _, true, true) => wrong("delay: a job that does not run cannot be held up".into()),
            (_, _, true, _) if self.operation.is_some() || self.method.is_some() => {
                wrong("job: is for any job of a function; leave `operation` and `method` out".into())
            }
            _ => Ok(()),
        }
    }
}

impl FromStr for Fault {
    type Err = InvalidFault;

    /// Parses `name=value` pairs, separated by commas. `body` comes last, and may contain commas.
    fn from_str(text: &str) -> Result<Self, InvalidFault> {
        let mut members = Map::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (name, after) =
                rest.split_once('=').ok_or_else(|| InvalidFault(format!("`{rest}` is no `name=value`")))?;
            let (value, after) = match name {
                "body" => (after, ""),
                _ => after.split_once(',').unwrap_or((after, "")),
            };
            let number = value.parse::<serde_json::Number>().map(Value::Number);
            let is_text =
                matches!(name, "operation" | "method" | "function" | "body" | "delay" | "cut" | "job");
            let value = number.ok().filter(|_| !is_text).unwrap_or_else(|| value.into());
            if members.insert(name.to_owned(), value).is_some() {
                return Err(InvalidFault(format!("{name}: is given twice")));
            }
            rest = after;
        }
        let fault: Self = serde_path_to_error::deserialize(Value::Object(members)).map_err(|error| {
            match error.path().to_string() {
                path if path == "." => InvalidFault(error.inner().to_string()),
                path => InvalidFault(format!("{path}: {}", error.inner())),
            }
        })?;
        fault.check()?;
        Ok(fault)
    }
}

/// Why a [`Fault`] is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidFault(pub(crate) String);

impl fmt::Display for InvalidFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidFault {}

/// The fault rules of an emulator, in the order in which they were added.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Rules>);

#[derive(Debug, Default)]
struct Rules {
    last_id: u64,
    in_force: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    seen: FaultInForce,
    lots: fastrand::Rng,
}

/// A rule in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FaultInForce {
    /// The id by which it can be removed.
    pub id: u64,
    /// The rule; `next` is the number of calls that are left.
    pub fault: Fault,
    /// How many calls it has made fail.
    pub hits: u64,
}

/// What rules match on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traits<'a> {
    pub(crate) operation: &'a str,
    pub(crate) method: &'a str,
    pub(crate) function: Option<&'a str>,
}

impl Faults {
    /// Adds a rule, and returns its id. If several rules match a call, the one that was added first applies.
    ///
    /// # Errors
    /// If the rule is invalid: it does nothing, or combines what excludes each other.
    pub fn add(&self, fault: Fault) -> Result<u64, InvalidFault> {
        fault.check()?;
        let mut rules = self.rules();
        rules.last_id += 1;
        let id = rules.last_id;
        let lots = fault.seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed);
        rules.in_force.push(Rule { seen: FaultInForce { id, fault, hits: 0 }, lots });
        Ok(id)
    }

    /// The rules in force.
    pub fn list(&self) -> Vec<FaultInForce> {
        self.rules().in_force.iter().map(|rule| rule.seen.clone()).collect()
    }

    /// Removes a rule. False if there is none with this id.
    pub fn remove(&self, id: u64) -> bool {
        let mut rules = self.rules();
        let before = rules.in_force.len();
        rules.in_force.retain(|rule| rule.seen.id != id);
        rules.in_force.len() < before
    }

    /// Removes all rules.
    pub fn clear(&self) {
        self.rules().in_force.clear();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rules().in_force.is_empty()
    }

    /// The fault that a call meets, if any.
    pub(crate) fn on_call(&self, call: Traits<'_>) -> Option<Fault> {
        self.strike(|fault| {
            fault.job.is_none()
                && fault.operation.as_deref().is_none_or(|id| id == call.operation)
                && fault.method.as_deref().is_none_or(|method| method == call.method)
                && fault.function.as_deref().is_none_or(|name| Some(name) == call.function)
        })
    }

    /// The status with which a job of a function ends without running, if any.
    pub(crate) fn on_job(&self, function: &str) -> Option<JobStatus> {
        let matches = |fault: &Fault| {
            fault.job.is_some() && fault.function.as_deref().is_none_or(|name| name == function)
        };
        self.strike(matches)?.job
    }

    fn strike(&self, matches: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut rules = self.rules();
        let at = rules.in_force.iter_mut().position(|Rule { seen, lots }| {
            matches(&seen.fault) && seen.fault.share.is_none_or(|share| lots.f64() < share)
        })?;
        let seen = &mut rules.in_force[at].seen;
        seen.hits += 1;
        let fault = seen.fault.clone();
        if let Some(left) = &mut seen.fault.next {
            *left -= 1;
            if *left == 0 {
                rules.in_force.remove(at);
            }
        }
        Some(fault)
    }

    fn rules(&self) -> MutexGuard<'_, Rules> {
        // A panic cannot leave a rule in an inconsistent state.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
