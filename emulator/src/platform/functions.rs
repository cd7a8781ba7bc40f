//! Changes of functions.

use std::io;
use std::sync::Arc;

use minapp_cloud_function::{
    CloudFunction,
    types::{CreateFunctionRequest, UpdateFunctionRequest},
};
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::handle::Platform;
use super::input::{new_name, not_empty};
use crate::live::Part;
use crate::store::{Environment, NotStored};

/// A function to create, or to update if there is one of its name.
#[derive(Debug, Deserialize)]
pub(crate) struct ToDeploy {
    pub(crate) name: String,
    pub(crate) function_code: String,
}

/// What a deployment did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deployed {
    /// It created the function.
    Created,
    /// It changed the function's code.
    Updated,
    /// The function had this code already.
    Unchanged,
}

impl Platform {
    pub(crate) async fn function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<Arc<CloudFunction>, Error> {
        let function = self.store.function(environment, name).await?;
        function.ok_or_else(|| Error::NoFunction(name.to_owned()))
    }

    pub(crate) async fn create_function(
        &self,
        environment: &Environment,
        mut request: CreateFunctionRequest,
    ) -> Result<CloudFunction, Error> {
        request.name = new_name(request.name, self.fold_names)?;
        not_empty("function_code", &request.function_code)?;
        let name = request.name.clone();
        let created = self.store.create_function(environment, request, self.plan.clone()).await?;
        self.live.changed(Part::Functions);
        created.map_err(|why| not_stored(why, &name, &name))
    }

    pub(crate) async fn update_function(
        &self,
        environment: &Environment,
        name: &str,
        mut request: UpdateFunctionRequest,
    ) -> Result<CloudFunction, Error> {
        request.name = request.name.map(|name| new_name(name, self.fold_names)).transpose()?;
        request.function_code.as_deref().map_or(Ok(()), |code| not_empty("function_code", code))?;
        let renamed_to = request.name.clone().unwrap_or_else(|| name.to_owned());
        let updated = self.store.update_function(environment, name, request).await?;
        self.live.changed(Part::Functions);
        updated.map_err(|why| not_stored(why, name, &renamed_to))
    }

    pub(crate) async fn delete_function(&self, environment: &Environment, name: &str) -> Result<(), Error> {
        let deleted = self.store.delete_function(environment, name).await?;
        self.live.changed(Part::Functions);
        if deleted { Ok(()) } else { Err(Error::NoFunction(name.to_owned())) }
    }

    /// Creates a function, or updates the one of its name.
    pub(crate) async fn deploy(&self, environment: &Environment, new: ToDeploy) -> Result<Deployed, Error> {
        let name = new_name(new.name, self.fold_names)?;
        not_empty("function_code", &new.function_code)?;
        let deployed = match self.store.function(environment, &name).await? {
            Some(old) if old.function_code == new.function_code => return Ok(Deployed::Unchanged),
            Some(_) => {
                let mut request = UpdateFunctionRequest::default();
                request.function_code = Some(new.function_code);
                let updated = self.store.update_function(environment, &name, request).await?;
                updated.map(|_| Deployed::Updated)
            }
            None => {
                let mut request = CreateFunctionRequest::default();
                request.name = name.clone();
                request.function_code = new.function_code;
                let created = self.store.create_function(environment, request, self.plan.clone()).await?;
                created.map(|_| Deployed::Created)
            }
        };
        self.live.changed(Part::Functions);
        deployed.map_err(|_: NotStored| Error::Conflict(name))
    }

    /// Deploys functions one after the other, up to the first that fails.
    pub(crate) async fn seed<I>(
        &self,
        environment: &Environment,
        functions: I,
    ) -> Result<Vec<(String, Deployed)>, Error>
    where
        I: IntoIterator<Item = io::Result<ToDeploy>>,
    {
        let mut deployed = Vec::new();
        for function in functions {
            let function = function.map_err(Error::Unreadable)?;
            let name = function.name.clone();
            deployed.push((name, self.deploy(environment, function).await?));
        }
        Ok(deployed)
    }
}

fn not_stored(why: NotStored, name: &str, new_name: &str) -> Error {
    match why {
        NotStored::NotFound => Error::NoFunction(name.to_owned()),
        NotStored::NameTaken => Error::NameTaken(new_name.to_owned()),
    }
}
