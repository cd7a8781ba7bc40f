//! The records of a function's runs.

use std::{ops::Deref, sync::Arc};

use crate::{
    Client, Function, Job, JobPage, JobSource, JobStatus, List, Page, Result, ServiceType, Timestamp,
    call::json, list::Rows, log, operation::What,
};

impl Function {
    /// The function's jobs, as a list to go through (`listFunctionJobs`): the records of its runs,
    /// whatever started them, newest first as far as can be told.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use minapp_cloud_function::JobStatus;
    ///
    /// let mut failed = greet.jobs().status(JobStatus::ExecutionFailed).stream();
    /// while let Some(job) = failed.try_next().await? {
    ///     println!("{} {}\n{}", job.created_at, job.status, job.log().await?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn jobs(&self) -> List<FunctionJob> {
        let (name, tracked) = (self.checked_name(), self.client().tracked(self.name()));
        let rows = Rows {
            operation: Arc::new(move |filter, page| {
                What::ListFunctionJobs(name.clone(), Box::new(filter.clone()), page)
            }),
            decode: Arc::new(move |client, operation, parts| {
                let JobPage { objects, meta } = json(operation, parts)?;
                tracked.learn(parts.received_at, &objects);
                let attach = |job| FunctionJob { job, client: client.clone() };
                Ok(Page { items: objects.into_iter().map(attach).collect(), meta })
            }),
            id: |job: &FunctionJob| job.id,
        };
        List::new(self.client().clone(), rows)
    }
}

/// Which jobs to list, from [`Function::jobs`]. Without a filter all are.
///
/// A value that this version does not know (`JobStatus::Unknown("new".into())`) is sent as it is, and the
/// platform refuses those that it does not know itself.
impl List<FunctionJob> {
    /// Only jobs with this source.
    pub fn source(mut self, source: JobSource) -> Self {
        self.filter.source = Some(source);
        self
    }

    /// Only jobs with this status.
    pub fn status(mut self, status: JobStatus) -> Self {
        self.filter.status = Some(status);
        self
    }

    /// Only jobs of this type.
    pub fn service_type(mut self, service_type: ServiceType) -> Self {
        self.filter.service_type = Some(service_type);
        self
    }

    /// Only jobs created at this time or later. The platform takes whole seconds: the time is rounded down,
    /// so that no job at the edge is missed.
    pub fn created_from(mut self, time: impl Into<Timestamp>) -> Self {
        self.filter.created_from = Some(time.into().as_unix_secs());
        self
    }

    /// Only jobs created at this time or earlier. The platform takes whole seconds: the time is rounded up,
    /// so that no job at the edge is missed.
    pub fn created_until(mut self, time: impl Into<Timestamp>) -> Self {
        self.filter.created_until = Some(time.into().ceil_secs());
        self
    }
}

/// A [`Job`] together with the client that it was listed by, so that its log can be fetched.
#[derive(Clone, Debug)]
pub struct FunctionJob {
    job: Job,
    client: Client,
}

impl FunctionJob {
    /// Fetches the log, as text; bytes that are no UTF-8 are replaced.
    ///
    /// The address is signed and on another host as a rule. It is fetched without the access token,
    /// follows no redirect, and is printed by no error without its signature cut off.
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if there is no log, as long as the run has not ended. If
    /// the address has expired, as it does a day after the job was listed, the host that keeps the
    /// logs refuses, with status 403 as a rule: list the job again.
    pub async fn log(&self) -> Result<String> {
        log::fetch(&self.client, &self.job).await
    }

    /// The job alone.
    pub fn into_inner(self) -> Job {
        self.job
    }
}

impl Deref for FunctionJob {
    type Target = Job;

    fn deref(&self) -> &Job {
        &self.job
    }
}
