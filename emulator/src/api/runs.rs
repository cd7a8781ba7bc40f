//! Runs of functions: calls, calls in the old form, and calls for debugging.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use minapp_cloud_function::{
    CloudFunction, DebugFunctionRequest, DebugResult, InvokeFunctionRequest, InvokeFunctionV1Request,
    InvokeReceipt, InvokeResponse, JobSource, ServiceType,
};

use super::body::{Body, argument, not_empty};
use super::request::Name;
use super::{Api, Refusal, json};
use crate::call::{Call, Caller, NotRun};
use crate::random;
use crate::result::invoke_result;
use crate::store::Environment;

pub(super) async fn invoke(
    State(api): State<Arc<Api>>,
    environment: Environment,
    caller: Caller,
    Name(name): Name,
    Body(request): Body<InvokeFunctionRequest>,
) -> Result<Response, Refusal> {
    api.invoke(environment, caller, &name, request).await
}

pub(super) async fn invoke_v1(
    State(api): State<Arc<Api>>,
    environment: Environment,
    caller: Caller,
    Body(request): Body<InvokeFunctionV1Request>,
) -> Result<Response, Refusal> {
    not_empty("function_name", &request.function_name)?;
    let mut newer = InvokeFunctionRequest::default();
    newer.data = request.data;
    newer.sync = request.sync;
    api.invoke(environment, caller, &request.function_name, newer).await
}

pub(super) async fn debug(
    State(api): State<Arc<Api>>,
    environment: Environment,
    caller: Caller,
    Name(name): Name,
    Body(request): Body<DebugFunctionRequest>,
) -> Result<Response, Refusal> {
    let source = request.subject.unwrap_or(JobSource::Sdk);
    let schema_id = table("subject", &source, request.schema_id)?;
    let data = argument(request.data)?;
    let function = api.function(&environment, &name).await?;
    let service_type = ServiceType::TimeSensitive;
    let run = api
        .runner
        .start(Call { function, environment, data, source, schema_id, service_type, caller, depth: 0 })
        .await;
    let deadline = run.deadline;
    let outcome = run.outcome().await?;

    let mut result = DebugResult::default();
    let micros = u64::try_from(outcome.execution_time.as_micros()).unwrap_or(u64::MAX);
    // Hundredths of a millisecond, as in the platform's examples.
    result.execution_time = Duration::from_micros(micros / 10 * 10);
    result.billing_time = Duration::from_millis(micros.div_ceil(100_000).max(1) * 100);
    result.job_id = random::hex::<16>()?;
    result.mem_usage = i64::try_from(outcome.mem_usage).unwrap_or(i64::MAX);
    result.log = outcome.log;
    let returned = invoke_result(outcome.end, deadline);
    (result.code, result.data, result.error) = (returned.code, returned.data, returned.error);
    Ok(json(StatusCode::OK, &result))
}

/// The table that triggers a run, if its source is one. `member` is what the source is called.
pub(super) fn table(
    member: &str,
    source: &JobSource,
    schema_id: Option<i64>,
) -> Result<Option<i64>, Refusal> {
    match (source, schema_id) {
        (JobSource::Unknown(text), _) => {
            let known = JobSource::KNOWN.join(", ");
            Err(Refusal::bad_request(format!("{member}: no such value `{text}`; it is one of {known}")))
        }
        (JobSource::FlexSchema, None) => {
            let why = format!("schema_id: must be there when `{member}` is flex_schema");
            Err(Refusal::bad_request(why))
        }
        (JobSource::FlexSchema, Some(id)) => Ok(Some(id)),
        // Elsewhere it is of no use.
        _ => Ok(None),
    }
}

impl Api {
    async fn invoke(
        &self,
        environment: Environment,
        caller: Caller,
        name: &str,
        request: InvokeFunctionRequest,
    ) -> Result<Response, Refusal> {
        let sync = request.sync.unwrap_or(true);
        let service_type = if sync { ServiceType::TimeSensitive } else { ServiceType::Batch };
        let (data, source, schema_id) = (argument(request.data)?, JobSource::OpenApi, None);
        let function = self.function(&environment, name).await?;
        let mut run = self
            .runner
            .start(Call { function, environment, data, source, schema_id, service_type, caller, depth: 0 })
            .await;
        if !sync {
            run.job_id().await?;
            let mut receipt = InvokeReceipt::default();
            receipt.status = "ok".into();
            return Ok(json(StatusCode::OK, &InvokeResponse::InvokeReceipt(receipt)));
        }
        let deadline = run.deadline;
        let end = run.outcome().await?.end;
        let mut result = invoke_result(end, deadline);
        // The platform's example has none; only debugging shows it.
        result.error.stack = None;
        Ok(json(StatusCode::OK, &InvokeResponse::InvokeResult(result)))
    }

    pub(super) async fn function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<Arc<CloudFunction>, Refusal> {
        self.store.function(environment, name).await?.ok_or_else(|| Refusal::no_function(name))
    }
}

impl From<NotRun> for Refusal {
    fn from(why: NotRun) -> Self {
        match why {
            NotRun::NoFunction(name) => Self::no_function(&name),
            // Documented for debugging, and for lack of anything else done for calls as well.
            NotRun::ScheduleFailed(None) => Self::bad_request("the job failed to be scheduled"),
            NotRun::ScheduleFailed(Some(why)) => {
                Self::bad_request(format!("the job failed to be scheduled: {why}"))
            }
            NotRun::Rejected => Self::bad_request("the job was rejected before it ran"),
            NotRun::Stopped => Self::internal("the emulator stopped before the function ended"),
            NotRun::Reset => Self::internal("the emulator was reset before the function ended"),
            NotRun::NotRecorded(why) => why.into(),
            NotRun::Internal(why) => Self::internal(why),
        }
    }
}
