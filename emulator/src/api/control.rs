//! What the handle and the admin API do beyond the API that is emulated.

use std::io;
use std::net::{IpAddr, Ipv4Addr};

use axum::http::StatusCode;
use minapp_cloud_function::{CreateFunctionRequest, InvokeResult, ServiceType, UpdateFunctionRequest};
use serde::{Deserialize, Serialize};

use super::body::{argument, not_empty};
use super::{Api, Refusal, runs};
use crate::call::{Call, Caller};
use crate::live::Part;
use crate::result::invoke_result;
use crate::runner;
use crate::store::{Environment, NotStored};
use crate::trigger::{Trigger, Triggered};

/// A function to deploy, whether there is one of its name or not.
#[derive(Debug, Deserialize)]
pub(crate) struct ToDeploy {
    pub(crate) name: String,
    pub(crate) function_code: String,
}

/// What became of a function that was deployed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deployed {
    /// It is new.
    Created,
    /// It has other code now.
    Updated,
    /// It had this code already, and was left alone.
    Unchanged,
}

impl Api {
    pub(crate) async fn deploy(&self, environment: &Environment, new: ToDeploy) -> Result<Deployed, Refusal> {
        let name = self.new_name(new.name)?;
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
        deployed.map_err(|why| match why {
            NotStored::NotFound | NotStored::NameTaken => {
                Refusal::new(StatusCode::CONFLICT, format!("{name}: somebody else changes it at this moment"))
            }
        })
    }

    /// Deletes everything, ends all faults, and sets the clock right.
    pub(crate) async fn reset(&self) -> Result<(), Refusal> {
        self.runner.reset(self.store.empty()).await?;
        self.faults.clear();
        self.clock.set_right();
        self.live.changed(Part::Everything);
        Ok(())
    }

    /// Brings back what a snapshot holds, in the place of everything that there is.
    pub(crate) async fn restore(&self, snapshot: Vec<u8>) -> Result<(), Refusal> {
        // Whatever is wrong with it shows before any function is stopped.
        let saved = self.store.open_snapshot(snapshot).await??;
        self.runner.reset(self.store.replace_all(saved)).await?;
        self.live.changed(Part::Everything);
        Ok(())
    }

    /// Runs a function as a trigger would.
    pub(crate) async fn trigger(&self, trigger: Trigger) -> Result<Triggered, Refusal> {
        let Trigger { function, source, data, schema_id, environment } = trigger;
        let schema_id = runs::table("source", &source, schema_id)?;
        let environment = Environment(environment.filter(|id| !id.is_empty()));
        let function = self.function(&environment, &function).await?;
        let caller = Caller {
            ip_address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: concat!("minapp-emulator/", env!("CARGO_PKG_VERSION")).into(),
        };
        let (data, service_type) = (argument(data)?, ServiceType::Batch);
        let depth = 0;
        let call = Call { function, environment, data, source, schema_id, service_type, caller, depth };
        let mut run = self.runner.start(call).await;
        let (job_id, deadline) = (run.job_id().await?, run.deadline);
        let outcome = run.outcome().await?;
        let (status, log, mem_usage) = (runner::status(&outcome.end), outcome.log, outcome.mem_usage);
        let InvokeResult { data, error, .. } = invoke_result(outcome.end, deadline);
        Ok(Triggered { job_id, status, data, error, log, mem_usage })
    }
}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        let kind = match refusal.status {
            StatusCode::NOT_FOUND => io::ErrorKind::NotFound,
            StatusCode::BAD_REQUEST => io::ErrorKind::InvalidInput,
            _ => io::ErrorKind::Other,
        };
        Self::new(kind, refusal.message)
    }
}
