//! A wait for a job that ended without the job.

use std::{error::Error as StdError, fmt, time::Duration};

use super::{Error, context::Context};
use crate::FunctionJob;

/// A wait for the job of a [detached call](crate::Function::invoke_detached) that ended without the job.
/// The platform accepted the call; how its run ended is not known.
#[derive(Clone, Debug)]
pub struct WaitError {
    context: Context,
    reason: Reason,
    candidates: Vec<FunctionJob>,
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

impl WaitError {
    /// The name of the function that was called.
    pub fn function_name(&self) -> &str {
        self.context.function.as_deref().unwrap_or_default()
    }

    /// The jobs that may be the call's own, as they were last listed; several if the wait
    /// [is ambiguous](Error::is_ambiguous).
    pub fn candidates(&self) -> &[FunctionJob] {
        &self.candidates
    }

    pub(super) fn is_ambiguous(&self) -> bool {
        matches!(self.reason, Reason::Ambiguous | Reason::SameValue)
    }

    pub(super) fn is_timeout(&self) -> bool {
        matches!(self.reason, Reason::Timeout(_))
    }
}

impl Error {
    /// Whether a wait for the job of a detached call found several jobs that may be its own. They are in
    /// [`WaitError::candidates`].
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, Self::Wait(error) if error.is_ambiguous())
    }

    pub(crate) fn wait(function: &str, reason: Reason, candidates: Vec<FunctionJob>) -> Self {
        let context = Context { operation: "invokeFunction", function: Some(function.into()) };
        Self::Wait(Box::new(WaitError { context, reason, candidates }))
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
