//! The platform, and what affects all of it.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::{
    ServiceType,
    types::{InvokeResult, PlanCircle},
};

use super::error::Error;
use super::input::{argument, table};
use crate::call::{Call, Caller};
use crate::clock::Clock;
use crate::fault::Faults;
use crate::live::{Live, Part};
use crate::result::invoke_result;
use crate::runner::{self, Runner};
use crate::store::{Environment, Store};
use crate::trigger::{Trigger, Triggered};

#[derive(Debug)]
pub(crate) struct Platform {
    pub(crate) clock: Clock,
    pub(crate) store: Arc<Store>,
    pub(crate) runner: Arc<Runner>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) live: Live,
    /// The size of new functions.
    pub(crate) plan: PlanCircle,
    /// Whether names of new functions are stored in lower case.
    pub(crate) fold_names: bool,
}

impl Platform {
    /// Deletes everything, removes all fault rules, and sets the clock right.
    pub(crate) async fn reset(&self) -> Result<(), Error> {
        self.runner.reset(self.store.empty()).await?;
        self.faults.clear();
        self.clock.set_right();
        self.live.changed(Part::Everything);
        Ok(())
    }

    /// The whole state, as the bytes of a SQLite file.
    pub(crate) async fn snapshot(&self) -> Result<Vec<u8>, Error> {
        Ok(self.store.snapshot().await?)
    }

    /// Replaces the whole state with a snapshot.
    pub(crate) async fn restore(&self, snapshot: Vec<u8>) -> Result<(), Error> {
        // Checked before any function is stopped.
        let saved = self.store.open_snapshot(snapshot).await?.map_err(Error::Snapshot)?;
        self.runner.reset(self.store.replace_all(saved)).await?;
        self.live.changed(Part::Everything);
        Ok(())
    }

    /// Moves the clock forward.
    pub(crate) fn advance(&self, by: Duration) -> Result<(), Error> {
        self.clock.advance(by).map_err(|why| Error::Invalid(why.into()))?;
        self.live.changed(Part::Clock);
        Ok(())
    }

    /// Runs a function as a trigger would, and waits for its end.
    pub(crate) async fn trigger(&self, trigger: Trigger) -> Result<Triggered, Error> {
        let Trigger { function, source, data, schema_id, environment } = trigger;
        let schema_id = table("source", &source, schema_id)?;
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
