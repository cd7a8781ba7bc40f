//! Functions that call functions, with `BaaS.invoke`.

use std::pin::Pin;
use std::sync::Arc;

use minapp_cloud_function::{JobSource, Json, ServiceType};

use crate::answer::answer;
use crate::event::Caller;
use crate::protocol::Invocation;
use crate::runner::{Call, NotRun, Runner};
use crate::store::Environment;

/// How long a chain of functions may be in which each is called by the one before. The platform must
/// have an end to this as well, and does not document it.
const DEPTH: u32 = 8;

/// The run that makes a call.
#[derive(Clone, Debug)]
pub(crate) struct FunctionCaller {
    environment: Environment,
    caller: Caller,
    depth: u32,
}

impl FunctionCaller {
    /// Whoever runs because of `call`.
    pub(crate) fn of(call: &Call) -> Self {
        let Call { environment, caller, depth, .. } = call;
        Self { environment: environment.clone(), caller: caller.clone(), depth: *depth }
    }
}

/// What a call resolves to, in JSON, or the message of the error that it fails with.
type Answer = Result<Json, String>;

impl Runner {
    /// Makes a job of a call that a function makes. Boxed, for a run holds such calls, and they hold runs.
    pub(crate) fn invoke(
        self: Arc<Self>,
        caller: FunctionCaller,
        invocation: Invocation,
    ) -> Pin<Box<dyn Future<Output = Answer> + Send>> {
        Box::pin(async move { self.call(caller, invocation).await })
    }

    async fn call(self: Arc<Self>, caller: FunctionCaller, invocation: Invocation) -> Answer {
        let Invocation { name, data, sync, .. } = invocation;
        let FunctionCaller { environment, caller, depth } = caller;
        let depth = depth + 1;
        if depth >= DEPTH {
            return Err(format!(
                "more than {DEPTH} functions have called each other: `{name}` is not called"
            ));
        }
        let function = self.store.function(&environment, &name).await.map_err(|why| why.to_string())?;
        let call = Call {
            function: function.ok_or_else(|| no_function(&name))?,
            environment,
            data,
            source: JobSource::CloudFunction,
            schema_id: None,
            service_type: if sync { ServiceType::TimeSensitive } else { ServiceType::Batch },
            caller,
            depth,
        };
        let not_run = |why| match why {
            NotRun::NoFunction(name) => no_function(&name),
            NotRun::ScheduleFailed(None) => format!("`{name}` failed to be scheduled"),
            NotRun::ScheduleFailed(Some(why)) => format!("`{name}` failed to be scheduled: {why}"),
            NotRun::Rejected => format!("the call of `{name}` was rejected before it ran"),
            NotRun::Stopped => format!("the emulator stopped before `{name}` ended"),
            NotRun::Reset => format!("the emulator was reset before `{name}` ended"),
            NotRun::NotRecorded(why) => why.to_string(),
            NotRun::Internal(why) => why,
        };
        let mut run = self.start(call).await;
        if !sync {
            run.job_id().await.map_err(not_run)?;
            return Json::new(&serde_json::json!({"status": "ok"})).map_err(|error| error.to_string());
        }
        let deadline = run.deadline;
        let outcome = run.outcome().await.map_err(not_run)?;
        let mut result = answer(outcome.end, deadline);
        result.error.stack = None;
        Json::new(&result).map_err(|error| error.to_string())
    }
}

fn no_function(name: &str) -> String {
    format!("there is no function with the name `{name}`")
}
