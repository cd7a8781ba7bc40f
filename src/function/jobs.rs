//! The jobs of a function.

use std::sync::Arc;

use super::{Function, job::FunctionJob};
use crate::{
    JobSource, JobStatus, List, Page, ServiceType, Timestamp,
    call::{json, operation::Arguments},
    list::Rows,
    types::JobPage,
};

impl Function {
    /// The function's jobs (`listFunctionJobs`): the records of its runs, whatever triggered them, newest
    /// first as far as is known.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use minapp_cloud_function::JobStatus;
    ///
    /// let mut failed = greet.jobs().status(JobStatus::ExecutionFailed).stream();
    /// while let Some(job) = failed.try_next().await? {
    ///     println!("{} {}\n{}", job.created_at(), job.status(), job.log().await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn jobs(&self) -> List<FunctionJob> {
        let (name, tracked) = (self.checked_name(), self.tracked());
        let rows = Rows {
            operation: Arc::new(move |filter, page| {
                Arguments::ListFunctionJobs(name.clone(), Box::new(filter.clone()), page)
            }),
            decode: Arc::new(move |engine, operation, raw| {
                let JobPage { objects, meta } = json(operation, raw)?;
                tracked.learn(raw.received_at, &objects);
                let attach = |job| FunctionJob::new(job, engine.clone());
                Ok(Page { items: objects.into_iter().map(attach).collect(), meta })
            }),
            id: FunctionJob::id,
        };
        List::new(self.engine().clone(), rows)
    }
}

/// Which jobs to list, from [`Function::jobs`]. Without a filter all are.
///
/// A value that this version does not know (`JobStatus::Unknown("new".into())`) is sent as it is, and the
/// platform refuses those that it does not know itself.
impl List<FunctionJob> {
    /// Only jobs with this source.
    pub fn source(self, source: JobSource) -> Self {
        self.filter(|filter| filter.source = Some(source))
    }

    /// Only jobs with this status.
    pub fn status(self, status: JobStatus) -> Self {
        self.filter(|filter| filter.status = Some(status))
    }

    /// Only jobs of this type.
    pub fn service_type(self, service_type: ServiceType) -> Self {
        self.filter(|filter| filter.service_type = Some(service_type))
    }

    /// Only jobs created at this time or later. The platform takes whole seconds: the time is rounded down,
    /// so that no job at the edge is missed.
    pub fn created_from(self, time: impl Into<Timestamp>) -> Self {
        self.filter(|filter| filter.created_from = Some(time.into().as_unix_secs()))
    }

    /// Only jobs created at this time or earlier. The platform takes whole seconds: the time is rounded up,
    /// so that no job at the edge is missed.
    pub fn created_until(self, time: impl Into<Timestamp>) -> Self {
        self.filter(|filter| filter.created_until = Some(time.into().ceil_secs()))
    }
}
