//! Functions: list, create, get, update, delete.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use minapp_cloud_function::types::{CreateFunctionRequest, FunctionPage, UpdateFunctionRequest};

use super::body::Body;
use super::context::Api;
use super::query::Query;
use super::request::Name;
use super::response::{Refusal, json};
use crate::operations::LIST_FUNCTIONS;
use crate::store::Environment;

pub(super) async fn list(
    State(api): State<Arc<Api>>,
    environment: Environment,
    query: Query,
) -> Result<Response, Refusal> {
    let range = query.page_range()?;
    let functions = api.platform.store.functions(&environment, range).await?;
    let mut page = FunctionPage::default();
    page.meta = query.meta(LIST_FUNCTIONS.path, range, functions.total);
    page.objects = functions.rows;
    Ok(json(StatusCode::OK, &page))
}

/// The platform's table documents 401 for an empty name or code, its later pages 400. It is 400 here, so that a 401
/// is always about the access token. What happens when the name is taken is not documented.
pub(super) async fn create(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Body(request): Body<CreateFunctionRequest>,
) -> Result<Response, Refusal> {
    let function = api.platform.create_function(&environment, request).await?;
    Ok(json(StatusCode::CREATED, &function))
}

pub(super) async fn get(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
) -> Result<Response, Refusal> {
    let function = api.platform.function(&environment, &name).await?;
    Ok(json(StatusCode::OK, &*function))
}

pub(super) async fn update(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
    Body(request): Body<UpdateFunctionRequest>,
) -> Result<Response, Refusal> {
    let function = api.platform.update_function(&environment, &name, request).await?;
    Ok(json(StatusCode::ACCEPTED, &function))
}

pub(super) async fn delete(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
) -> Result<Response, Refusal> {
    api.platform.delete_function(&environment, &name).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
