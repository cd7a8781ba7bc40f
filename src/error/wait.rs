//! The error of a wait for a job that ended without the job.

use std::{error::Error as StdError, fmt, time::Duration};

use super::context::Context;
use crate::{
    types::enumerations::JobStatus,
    types::{operation_id::OperationId, timestamp::Timestamp},
};

/// A wait for the job of a [detached invocation](crate::Function::invoke_detached) ended without the job.
/// The platform accepted the call; how its run ended is unknown.
#[derive(Clone, Debug)]
pub struct WaitError {
    context: Context,
    reason: Reason,
    candidates: Vec<Candidate>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Reason {
    Ambiguous,
    /// Several jobs log the value that must be unique.
    SameValue,
    /// No response had a `Date` header, so the platform's time is unknown.
    NoDate,
    Timeout(Duration),
}

/// A job that may belong to a detached invocation, as it was last listed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The id of the job.
    pub id: i64,
    /// When the job was created.
    pub created_at: Timestamp,
    /// The status of the job.
    pub status: JobStatus,
}

impl Candidate {
    pub(crate) fn new(id: i64, created_at: Timestamp, status: JobStatus) -> Self {
        Self { id, created_at, status }
    }
}

impl WaitError {
    pub(super) fn new(function: &str, reason: Reason, candidates: Vec<Candidate>) -> Self {
        let context = Context { operation: OperationId::InvokeFunction, function: Some(function.into()) };
        Self { context, reason, candidates }
    }

    /// The name of the function that was invoked.
    ///
    /// ```
    /// # async fn show(pending: minapp_cloud_function::PendingJob) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Wait(wait)) = pending.wait().await {
    ///     assert_eq!(wait.function_name(), "greet");
    /// }
    /// # }
    /// ```
    pub fn function_name(&self) -> &str {
        self.context.function.as_deref().unwrap_or_default()
    }

    /// The jobs that may belong to the invocation, as they were last listed; several if the wait
    /// [is ambiguous](crate::Error::is_ambiguous).
    ///
    /// ```
    /// # async fn show(pending: minapp_cloud_function::PendingJob) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Wait(wait)) = pending.wait().await {
    ///     for job in wait.candidates() {
    ///         eprintln!("job {} is {}", job.id, job.status);
    ///     }
    /// }
    /// # }
    /// ```
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    pub(super) fn is_ambiguous(&self) -> bool {
        matches!(self.reason, Reason::Ambiguous | Reason::SameValue)
    }

    pub(super) fn is_timeout(&self) -> bool {
        matches!(self.reason, Reason::Timeout(_))
    }
}

impl fmt::Display for WaitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { context, reason, candidates } = self;
        let count = candidates.len();
        write!(f, "{context}: the platform accepted the call, but ")?;
        match reason {
            Reason::Ambiguous => {
                write!(f, "{count} jobs may be the right one")?;
                self.ids(f)?;
                f.write_str("; pass the name of a unique member of the argument to `correlate_by` to \
                     distinguish them")
            }
            Reason::SameValue => {
                write!(f, "{count} jobs have the value of the member named in `correlate_by`")?;
                self.ids(f)?;
                f.write_str("; use a value that no other call has")
            }
            Reason::NoDate => f.write_str(
                "its job cannot be searched for, since no response has a `Date` header; list the jobs instead",
            ),
            Reason::Timeout(limit) if candidates.is_empty() => {
                write!(f, "its job was not found within the timeout of {limit:?}")
            }
            Reason::Timeout(limit) => {
                write!(
                    f,
                    "its job was not found or did not end within the timeout of {limit:?}; candidates"
                )?;
                self.ids(f)
            }
        }
    }
}

impl WaitError {
    fn ids(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 5;
        let ids: Vec<_> = self.candidates.iter().take(SHOWN).map(|job| job.id.to_string()).collect();
        let more = if self.candidates.len() > SHOWN { ", ..." } else { "" };
        write!(f, " (job {}{more})", ids.join(", "))
    }
}

impl StdError for WaitError {}
