//! A wait for a job that ended without the job.

use std::{error::Error as StdError, fmt, time::Duration};

use super::context::Context;
use crate::{
    types::enumerations::JobStatus,
    types::{operation_id::OperationId, timestamp::Timestamp},
};

/// A wait for the job of a [detached call](crate::Function::invoke_detached) that ended without the job.
/// The platform accepted the call; how its run ended is not known.
#[derive(Clone, Debug)]
pub struct WaitError {
    context: Context,
    reason: Reason,
    candidates: Vec<Candidate>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Reason {
    Ambiguous,
    /// Several jobs log the value that should be unique.
    SameValue,
    /// No response has told the platform's time.
    NoDate,
    Timeout(Duration),
}

/// A job that may be the one of a detached call, as it was last listed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The job's id.
    pub id: i64,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its status.
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

    /// The name of the function that was called.
    pub fn function_name(&self) -> &str {
        self.context.function.as_deref().unwrap_or_default()
    }

    /// The jobs that may be the call's own, as they were last listed; several if the wait
    /// [is ambiguous](crate::Error::is_ambiguous).
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
                write!(f, "{count} jobs may be its own")?;
                self.ids(f)?;
                f.write_str("; name a unique member of the argument with `correlate_by` to tell them apart")
            }
            Reason::SameValue => {
                write!(f, "{count} jobs have the value that it is correlated by")?;
                self.ids(f)?;
                f.write_str("; use a value that no other call has")
            }
            Reason::NoDate => f.write_str(
                "its job cannot be searched for, since no response has a `Date`; list the jobs instead",
            ),
            Reason::Timeout(limit) if candidates.is_empty() => {
                write!(f, "no job of it was found within the timeout of {limit:?}")
            }
            Reason::Timeout(limit) => {
                write!(
                    f,
                    "its job was not found, or did not end, within the timeout of {limit:?}; possible"
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
