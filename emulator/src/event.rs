//! The `event`, the first argument of a function.

use minapp_cloud_function::{JobSource, Json, Result, Secret};
use serde::Serialize;
use serde_json::{Value, json};

use crate::call::{Call, Caller};
use crate::time_zone::TimeZone;

/// The number of the app; the emulator has one.
const MINIAPP_ID: i64 = 1;

/// What is the same for all calls.
#[derive(Clone, Debug)]
pub(crate) struct EventSettings {
    /// In bytes.
    pub(crate) memory_limit: usize,
    pub(crate) sign_key: Secret,
    pub(crate) time_zone: TimeZone,
}

/// The members in the order in which the function sees them. The argument stays the text that was received.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    data: &'a Json,
    event_type: &'a JobSource,
    job_id: i64,
    #[serde(rename = "memoryLimitInMB")]
    memory_limit: usize,
    miniapp_id: i64,
    #[serde(rename = "timeLimitInMS")]
    time_limit: u64,
    sign_key: &'a str,
    timezone: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<Value>,
    #[serde(rename = "flex_schema_name", skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    env: Option<Value>,
}

pub(crate) fn event(settings: &EventSettings, call: &Call, job_id: i64, time_limit_ms: u64) -> Result<Json> {
    let Caller { ip_address, user_agent } = &call.caller;
    Json::new(&Event {
        data: &call.data,
        event_type: &call.source,
        job_id,
        memory_limit: settings.memory_limit / (1024 * 1024),
        miniapp_id: MINIAPP_ID,
        time_limit: time_limit_ms,
        sign_key: settings.sign_key.expose(),
        timezone: settings.time_zone.name(),
        request: (call.source == JobSource::Sdk)
            .then(|| json!({"meta": {"ip_address": ip_address, "user_agent": user_agent}, "user": {}})),
        // There are no tables here, so a table's name is its id.
        table: call.schema_id.map(|id| id.to_string()),
        env: call.environment.0.as_ref().map(|id| json!({"id": id, "name": id})),
    })
}
