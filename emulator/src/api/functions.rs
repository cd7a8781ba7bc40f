//! Functions: list, create, get, update, delete.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use minapp_cloud_function::{CreateFunctionRequest, FunctionPage, UpdateFunctionRequest};

use super::body::{Body, not_empty};
use super::query::Query;
use super::request::Name;
use super::{Api, Refusal, json};
use crate::live::Part;
use crate::operations::LIST_FUNCTIONS;
use crate::store::{Environment, NotStored};

/// How long a name may be, in bytes of UTF-8. In a path each can take three, `%E6` for one, and a longer name would
/// not fit into the head of a request, so that its function could be neither read nor deleted.
const MAX_NAME: usize = 16 * 1024;

pub(super) async fn list(
    State(api): State<Arc<Api>>,
    environment: Environment,
    query: Query,
) -> Result<Response, Refusal> {
    let slice = query.slice()?;
    let functions = api.store.functions(&environment, slice).await?;
    let mut page = FunctionPage::default();
    page.meta = query.meta(LIST_FUNCTIONS.path, slice, functions.total);
    page.objects = functions.rows;
    Ok(json(StatusCode::OK, &page))
}

/// The platform's table answers 401 for an empty name or code, its later pages 400; it is 400 here, so
/// that a 401 always speaks of the token. What happens when the name is taken is not documented.
pub(super) async fn create(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Body(mut request): Body<CreateFunctionRequest>,
) -> Result<Response, Refusal> {
    request.name = api.new_name(request.name)?;
    not_empty("function_code", &request.function_code)?;
    let name = request.name.clone();
    let function = api.store.create_function(&environment, request, api.plan.clone()).await?;
    api.live.changed(Part::Functions);
    function.map(|function| json(StatusCode::CREATED, &function)).map_err(|why| not_stored(why, &name, &name))
}

pub(super) async fn get(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
) -> Result<Response, Refusal> {
    let function = api.store.function(&environment, &name).await?;
    let function = function.ok_or_else(|| Refusal::no_function(&name))?;
    Ok(json(StatusCode::OK, &*function))
}

pub(super) async fn update(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
    Body(mut request): Body<UpdateFunctionRequest>,
) -> Result<Response, Refusal> {
    request.name = request.name.map(|name| api.new_name(name)).transpose()?;
    request.function_code.as_deref().map_or(Ok(()), |code| not_empty("function_code", code))?;
    let new_name = request.name.clone().unwrap_or_else(|| name.clone());
    let function = api.store.update_function(&environment, &name, request).await?;
    api.live.changed(Part::Functions);
    function
        .map(|function| json(StatusCode::ACCEPTED, &function))
        .map_err(|why| not_stored(why, &name, &new_name))
}

pub(super) async fn delete(
    State(api): State<Arc<Api>>,
    environment: Environment,
    Name(name): Name,
) -> Result<Response, Refusal> {
    let deleted = api.store.delete_function(&environment, &name).await?;
    api.live.changed(Part::Functions);
    match deleted {
        true => Ok(StatusCode::NO_CONTENT.into_response()),
        false => Err(Refusal::no_function(&name)),
    }
}

fn not_stored(why: NotStored, name: &str, new_name: &str) -> Refusal {
    match why {
        NotStored::NotFound => Refusal::no_function(name),
        NotStored::NameTaken => {
            Refusal::bad_request(format!("name: there is a function `{new_name}` already"))
        }
    }
}

impl Api {
    /// The name of a function to be, as it is kept. One of the platform's examples folds it, others do not.
    pub(super) fn new_name(&self, name: String) -> Result<String, Refusal> {
        not_empty("name", &name)?;
        let name = if self.fold_names { name.to_lowercase() } else { name };
        if name.len() > MAX_NAME {
            let why = format!("name: has {} bytes in UTF-8, and may have {MAX_NAME}", name.len());
            return Err(Refusal::bad_request(why));
        }
        Ok(name)
    }
}
