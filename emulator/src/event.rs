//! The `event` that a function gets as its first argument.

use std::net::IpAddr;

use minapp_cloud_function::{JobSource, Secret};
use serde_json::{Value, json};

use crate::runner::Call;

/// The number of the app; the emulator has one.
const MINIAPP_ID: i64 = 1;

/// What does not depend on the call.
#[derive(Clone, Debug)]
pub(crate) struct EventSettings {
    /// In bytes.
    pub(crate) memory_limit: usize,
    pub(crate) sign_key: Secret,
}

/// Who called.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) ip_address: IpAddr,
    pub(crate) user_agent: String,
}

pub(crate) fn event(settings: &EventSettings, call: &Call, job_id: i64, time_limit_ms: u64) -> Value {
    let mut event = json!({
        "data": call.data,
        "eventType": call.source,
        "jobId": job_id,
        "memoryLimitInMB": settings.memory_limit / (1024 * 1024),
        "miniappId": MINIAPP_ID,
        "timeLimitInMS": time_limit_ms,
        "signKey": settings.sign_key.expose(),
    });
    if call.source == JobSource::Sdk {
        let Caller { ip_address, user_agent } = &call.caller;
        event["request"] = json!({
            "meta": {"ip_address": ip_address, "user_agent": user_agent},
            "user": {},
        });
    }
    if let Some(schema_id) = call.schema_id {
        // There are no tables here, so a table's name is its number.
        event["flex_schema_name"] = json!(schema_id.to_string());
    }
    if let Some(id) = &call.environment.0 {
        event["env"] = json!({"id": id, "name": id});
    }
    event
}
