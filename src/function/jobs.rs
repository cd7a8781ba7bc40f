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

/// Filters for jobs, from [`Function::jobs`]. By default, all jobs are listed.
///
/// The failed jobs since yesterday, with their logs:
///
/// ```
/// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
/// use std::time::Duration;
/// use minapp_cloud_function::{JobStatus, Timestamp};
///
/// let yesterday = Timestamp::now().saturating_sub(Duration::from_secs(24 * 60 * 60));
/// let failed = greet.jobs().status(JobStatus::ExecutionFailed).created_from(yesterday);
/// for job in failed.collect().await? {
///     println!("{} {}", job.created_at(), job.log().await?);
/// }
/// # Ok(())
/// # }
/// ```
///
/// A value that this version does not know (`JobStatus::Unknown("new".into())`) is sent as it is; the
/// platform refuses values that it does not know.
impl List<FunctionJob> {
    /// Lists only jobs that this source triggered.
    pub fn source(self, source: JobSource) -> Self {
        self.filter(|filter| filter.source = Some(source))
    }

    /// Lists only jobs with this status.
    pub fn status(self, status: JobStatus) -> Self {
        self.filter(|filter| filter.status = Some(status))
    }

    /// Lists only jobs of this type.
    pub fn service_type(self, service_type: ServiceType) -> Self {
        self.filter(|filter| filter.service_type = Some(service_type))
    }

    /// Lists only jobs created at this time or later. The platform filters by whole seconds: the time is rounded down,
    /// so that no job at the edge is missed.
    pub fn created_from(self, time: impl Into<Timestamp>) -> Self {
        self.filter(|filter| filter.created_from = Some(time.into().as_unix_secs()))
    }

    /// Lists only jobs created at this time or earlier. The platform filters by whole seconds: the time is rounded up,
    /// so that no job at the edge is missed.
    pub fn created_until(self, time: impl Into<Timestamp>) -> Self {
        self.filter(|filter| filter.created_until = Some(time.into().ceil_secs()))
    }
}
