//! Functions that call functions with `BaaS.invoke`.

use std::pin::Pin;
use std::sync::Arc;

use minapp_cloud_function::{JobSource, Json, ServiceType};

use super::Runner;
use crate::call::{Call, FunctionCaller, NotRun};
use crate::protocol::Invocation;
use crate::result::invoke_result;

/// The longest chain of functions in which each is called by the one before. The platform must have such a
/// limit as well, but does not document it.
const DEPTH: u32 = 8;

/// The result in JSON, or the message of the error.
type Resolved = Result<Json, String>;

impl Runner {
    /// Runs a function that another function calls. Boxed, because the future of a run contains those of its calls.
    pub(crate) fn invoke(
        self: Arc<Self>,
        caller: FunctionCaller,
        invocation: Invocation,
    ) -> Pin<Box<dyn Future<Output = Resolved> + Send>> {
        Box::pin(async move { self.call(caller, invocation).await })
    }

    async fn call(self: Arc<Self>, caller: FunctionCaller, invocation: Invocation) -> Resolved {
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
        let mut result = invoke_result(outcome.end, deadline);
        result.error.stack = None;
        Json::new(&result).map_err(|error| error.to_string())
    }
}

fn no_function(name: &str) -> String {
    format!("there is no function with the name `{name}`")
}
