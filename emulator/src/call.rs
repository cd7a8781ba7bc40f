//! A call of a function: plain data for runner, events and whoever starts a run.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

use minapp_cloud_function::{CloudFunction, JobSource, Json, ServiceType};

use crate::scheduler::NoPermit;
use crate::store::{Environment, StoreError};

/// A call of a function.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: Arc<CloudFunction>,
    pub(crate) environment: Environment,
    /// The argument.
    pub(crate) data: Json,
    pub(crate) source: JobSource,
    /// The id of the table, if a table is the source.
    pub(crate) schema_id: Option<i64>,
    pub(crate) service_type: ServiceType,
    pub(crate) caller: Caller,
    /// How many functions led to the call, each called by the one before; 0 from outside.
    pub(crate) depth: u32,
}

/// Who made the call.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) ip_address: IpAddr,
    pub(crate) user_agent: String,
}

/// What a run passes on to the functions that it calls.
#[derive(Clone, Debug)]
pub(crate) struct FunctionCaller {
    pub(crate) environment: Environment,
    pub(crate) caller: Caller,
    pub(crate) depth: u32,
}

impl FunctionCaller {
    /// The function that `call` runs.
    pub(crate) fn of(call: &Call) -> Self {
        let Call { environment, caller, depth, .. } = call;
        Self { environment: environment.clone(), caller: caller.clone(), depth: *depth }
    }
}

/// Why a call has no outcome.
#[derive(Clone, Debug)]
pub(crate) enum NotRun {
    /// Its function has been deleted since it was looked up.
    NoFunction(String),
    /// It got no permit; without a reason if a fault rule says so.
    ScheduleFailed(Option<NoPermit>),
    /// A fault rule rejects it.
    Rejected,
    /// The emulator stopped first.
    Stopped,
    /// The emulator was reset first, or a snapshot was restored.
    Reset,
    /// It may have run, but is not recorded.
    NotRecorded(StoreError),
    /// The emulator could not make the function's event.
    Internal(String),
}

impl fmt::Display for NotRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFunction(name) => write!(f, "there is no function `{name}`"),
            Self::ScheduleFailed(None) => f.write_str("the job failed to be scheduled"),
            Self::ScheduleFailed(Some(why)) => write!(f, "the job failed to be scheduled: {why}"),
            Self::Rejected => f.write_str("the job was rejected before it ran"),
            Self::Stopped => f.write_str("the emulator stopped before the function ended"),
            Self::Reset => f.write_str("the emulator was reset before the function ended"),
            Self::NotRecorded(why) => why.fmt(f),
            Self::Internal(why) => f.write_str(why),
        }
    }
}
