//! The emulator's own API at `/_emulator/`.

mod access;
mod events;
mod state;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use minapp_cloud_function::Json;
use serde::Deserialize;
use serde_json::{Map, json};

use super::body::{self, Body};
use super::context::Api;
use super::response::{Refusal, json};
use crate::fault::Fault;
use crate::live::Part;
use crate::platform::ToDeploy;
use crate::store::Environment;
use crate::trigger::Trigger;

/// The largest snapshot, in bytes.
const MAX_SNAPSHOT: usize = 1024 * 1024 * 1024;

/// The largest body of a request that deploys functions, in bytes.
const MAX_FUNCTIONS: usize = 64 * 1024 * 1024;

/// The routes below `/_emulator`.
pub(super) fn router(api: Arc<Api>) -> Router<Arc<Api>> {
    let functions = body::limit(MAX_FUNCTIONS);
    let snapshot = body::limit(MAX_SNAPSHOT);
    Router::new()
        .route("/state", get(state::show))
        .route("/events", get(events::listen))
        .route("/reset", post(reset))
        .route("/seed", post(seed).layer(functions))
        .route("/snapshot", get(save).put(restore).layer(snapshot))
        .route("/faults", get(list_faults).post(add_fault).delete(clear_faults))
        .route("/faults/{id}", delete(remove_fault))
        .route("/clock", post(advance))
        .route("/trigger", post(trigger))
        .route_layer(from_fn_with_state(api, access::require_access))
}

async fn reset(State(api): State<Arc<Api>>) -> Result<StatusCode, Refusal> {
    api.platform.reset().await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seed {
    functions: Vec<Json>,
    /// Production if absent.
    environment: Option<String>,
}

async fn seed(State(api): State<Arc<Api>>, Body(seed): Body<Seed>) -> Result<Response, Refusal> {
    let environment = Environment(seed.environment.filter(|id| !id.is_empty()));
    let read = |(index, function): (usize, &Json)| {
        let function: Result<ToDeploy, Refusal> = body::object(function.get().as_bytes());
        function.map_err(|why| why.about(&format!("functions[{index}]")))
    };
    let functions: Vec<_> = seed.functions.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let deployed = api.platform.seed(&environment, functions.into_iter().map(Ok)).await?;
    let deployed: Map<_, _> = deployed.into_iter().map(|(name, how)| (name, json!(how))).collect();
    Ok(json(StatusCode::OK, &json!({ "deployed": deployed })))
}

async fn save(State(api): State<Arc<Api>>) -> Result<Response, Refusal> {
    let kind = [(header::CONTENT_TYPE, "application/vnd.sqlite3")];
    Ok((kind, api.platform.snapshot().await?).into_response())
}

async fn restore(
    State(api): State<Arc<Api>>,
    request: axum::extract::Request,
) -> Result<StatusCode, Refusal> {
    let snapshot = body::bytes(request, &api).await?;
    api.platform.restore(snapshot.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn list_faults(State(api): State<Arc<Api>>) -> Response {
    json(StatusCode::OK, &json!({ "faults": api.platform.faults.list() }))
}

async fn add_fault(State(api): State<Arc<Api>>, Body(fault): Body<Fault>) -> Result<Response, Refusal> {
    let id = api.platform.faults.add(fault).map_err(|why| Refusal::bad_request(why.to_string()))?;
    api.platform.live.changed(Part::Faults);
    Ok(json(StatusCode::CREATED, &json!({ "id": id })))
}

async fn clear_faults(State(api): State<Arc<Api>>) -> StatusCode {
    api.platform.faults.clear();
    api.platform.live.changed(Part::Faults);
    StatusCode::NO_CONTENT
}

async fn remove_fault(State(api): State<Arc<Api>>, Path(id): Path<String>) -> Result<StatusCode, Refusal> {
    let removed = id.parse().is_ok_and(|id| api.platform.faults.remove(id));
    api.platform.live.changed(Part::Faults);
    match removed {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Refusal::not_found(format!("Not found: no rule in force has the id `{id}`."))),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    #[serde(deserialize_with = "crate::duration::deserialize")]
    advance: Duration,
}

async fn advance(State(api): State<Arc<Api>>, Body(by): Body<Advance>) -> Result<Response, Refusal> {
    api.platform.advance(by.advance)?;
    Ok(json(StatusCode::OK, &state::clock(&api)))
}

async fn trigger(State(api): State<Arc<Api>>, Body(trigger): Body<Trigger>) -> Result<Response, Refusal> {
    Ok(json(StatusCode::OK, &api.platform.trigger(trigger).await?))
}
