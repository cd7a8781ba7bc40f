//! A summary of the emulator's state.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::api::context::Api;
use crate::api::response::{Refusal, json};
use crate::clock;

pub(super) async fn show(State(api): State<Arc<Api>>) -> Result<Response, Refusal> {
    let overview = api.platform.store.overview().await?;
    let state = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "base_url": api.base_url,
        "clock": clock(&api),
        "environments": overview.environments,
        "jobs": overview.jobs,
        "faults": api.platform.faults.list(),
        "settings": {
            "fold_names": api.platform.fold_names,
            "oauth_redirects": api.redirects.is_some(),
            "plan": api.platform.plan,
            "quota": api.quota.as_ref().map(|quota| quota.per_minute),
        },
    });
    Ok(json(StatusCode::OK, &state))
}

/// The current time, and how far the clock is ahead.
pub(super) fn clock(api: &Api) -> Value {
    let (now, ahead) = (clock::date(api.platform.clock.now()), api.platform.clock.ahead());
    let ahead = jiff::SignedDuration::try_from(ahead).unwrap_or(jiff::SignedDuration::MAX);
    json!({"now": format!("{now:.3}"), "ahead": format!("{ahead:#}")})
}
