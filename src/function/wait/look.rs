//! Looks at the list of jobs, shared by the waits of a client.

use std::sync::Arc;

use super::tracker::{Look, Tracked};
use crate::{
    JobSource, Result, ServiceType,
    function::{Function, job::FunctionJob},
};

impl Tracked {
    /// The jobs that waits look for, listed at a local time or later, and when.
    ///
    /// Waits that are due at the same time share one list call.
    pub(super) async fn look(&self, function: &Function, due: i64) -> Result<(i64, Arc<[FunctionJob]>)> {
        let mut look = self.look.lock().await;
        if look.begun < due || look.jobs.is_none() {
            let begun = function.engine().clock().now();
            let jobs = self.list(function, begun).await;
            *look = Look { begun, jobs: Some(jobs) };
        }
        let jobs = look.jobs.clone().unwrap_or_else(|| Ok(Arc::default()))?;
        Ok((look.begun, jobs))
    }

    async fn list(&self, function: &Function, now: i64) -> Result<Arc<[FunctionJob]>> {
        let mut jobs = Vec::new();
        for (from, until) in self.due_windows(now) {
            let list = function.jobs().source(JobSource::OpenApi).service_type(ServiceType::Batch);
            jobs.extend(list.created_from(from).created_until(until).collect().await?);
        }
        Ok(jobs.into())
    }
}
