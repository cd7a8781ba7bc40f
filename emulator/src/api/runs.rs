//! Runs of functions: invocations, invocations in the old form, and debugging.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use minapp_cloud_function::{
    JobSource, ServiceType,
    types::{
        DebugFunctionRequest, DebugResult, InvokeFunctionRequest, InvokeFunctionV1Request, InvokeReceipt,
        InvokeResponse,
    },
};

use super::body::Body;
use super::context::Api;
use super::request::Name;
use super::response::{Refusal, json};
use crate::call::{Call, Caller};
use crate::platform::{argument, not_empty, table};
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
    let function = api.platform.function(&environment, &name).await?;
    let service_type = ServiceType::TimeSensitive;
    let run = api
        .platform
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
        let function = self.platform.function(&environment, name).await?;
        let mut run = self
            .platform
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
}
