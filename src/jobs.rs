//! The records of a function's runs.

use std::{ops::Deref, sync::Arc};

use crate::{
    Call, Client, Function, FunctionName, Job, JobPage, JobSource, JobStatus, Page, Result, ServiceType,
    Timestamp,
    call::json,
    log,
    operation::What,
    pages::reading,
    walk::{Listing, Reading},
};

/// Which jobs to list.
#[derive(Clone, Debug, Default)]
pub(crate) struct JobFilter {
    pub(crate) source: Option<JobSource>,
    pub(crate) status: Option<JobStatus>,
    pub(crate) service_type: Option<ServiceType>,
    /// In whole seconds since the Unix epoch.
    pub(crate) created_from: Option<i64>,
    /// In whole seconds since the Unix epoch.
    pub(crate) created_to: Option<i64>,
}

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
    pub fn jobs(&self) -> Jobs {
        let (client, name) = (self.client().clone(), self.checked_name());
        Jobs { client, name, filter: JobFilter::default(), reading: Reading::default() }
    }
}

/// A list of jobs that has not been fetched yet, from [`Function::jobs`].
///
/// Filters take any value, one that this version does not know too
/// (`JobStatus::Unknown("new".into())`): the platform refuses those that it does not know itself.
#[derive(Debug)]
#[must_use = "nothing is fetched until the list is read"]
pub struct Jobs {
    client: Client,
    name: FunctionName,
    filter: JobFilter,
    reading: Reading,
}

impl Jobs {
    /// Only jobs that were started by this.
    pub fn source(mut self, source: JobSource) -> Self {
        self.filter.source = Some(source);
        self
    }

    /// Only jobs in this state.
    pub fn status(mut self, status: JobStatus) -> Self {
        self.filter.status = Some(status);
        self
    }

    /// Only jobs of this type.
    pub fn service_type(mut self, service_type: ServiceType) -> Self {
        self.filter.service_type = Some(service_type);
        self
    }

    /// Only jobs created at this time or later. The platform takes whole seconds, so up to a second
    /// more is asked for than was said, and no job at the edge is lost.
    pub fn created_after(mut self, time: impl Into<Timestamp>) -> Self {
        self.filter.created_from = Some(time.into().floor_secs());
        self
    }

    /// Only jobs created at this time or earlier. The platform takes whole seconds, so up to a second
    /// more is asked for than was said, and no job at the edge is lost.
    pub fn created_before(mut self, time: impl Into<Timestamp>) -> Self {
        self.filter.created_to = Some(time.into().ceil_secs());
        self
    }

    /// One page alone, as the platform answers it.
    pub fn page(self) -> Call<JobPage> {
        let Self { client, name, filter, reading } = self;
        client.call(reading.slice().map(|slice| What::ListFunctionJobs(name, Box::new(filter), slice)), json)
    }

    fn listing(self) -> Listing<FunctionJob> {
        let Self { client, name, filter, reading } = self;
        Listing {
            client,
            reading,
            what: Arc::new(move |slice| {
                What::ListFunctionJobs(name.clone(), Box::new(filter.clone()), slice)
            }),
            decode: |client, operation, parts| {
                let JobPage { objects, meta } = json(operation, parts)?;
                let attach = |job| FunctionJob { job, client: client.clone() };
                Ok(Page { items: objects.into_iter().map(attach).collect(), meta })
            },
            id: |job| job.id,
        }
    }
}

reading!(Jobs, FunctionJob);

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
