//! Looks at the list of jobs and into logs, shared by the waits of a client.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex},
};

use tokio::sync::OnceCell;

use super::{
    correlation::{Member, members},
    tracker::{Tracked, lock},
};
use crate::{Function, FunctionJob, JobSource, Result, ServiceType};

/// How many logs of a function are remembered.
const MAX_LOGS: usize = 4096;

/// The jobs that were listed last.
#[derive(Default)]
pub(crate) struct Look {
    begun: i64,
    jobs: Option<Result<Arc<[FunctionJob]>>>,
}

impl Tracked {
    /// The jobs that waits look for, listed at a local time or later, and when.
    ///
    /// Waits that are due at the same time share one list call.
    pub(super) async fn look(&self, function: &Function, due: i64) -> Result<(i64, Arc<[FunctionJob]>)> {
        let mut look = self.look.lock().await;
        if look.begun < due || look.jobs.is_none() {
            let begun = function.client().clock().now();
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

/// What logs say of arguments, by the ids of jobs.
#[derive(Default)]
pub(crate) struct Logs {
    known: Mutex<(HashMap<i64, Entry>, VecDeque<i64>)>,
}

type Entry = Arc<OnceCell<Arc<[Member]>>>;

impl Logs {
    /// The members of a job's argument that a call can be correlated by. The log is fetched once.
    pub(super) async fn members(&self, job: &FunctionJob) -> Result<Arc<[Member]>> {
        let entry = {
            let mut known = lock(&self.known);
            let (entries, order) = &mut *known;
            if !entries.contains_key(&job.id) {
                order.push_back(job.id);
                if order.len() > MAX_LOGS
                    && let Some(oldest) = order.pop_front()
                {
                    entries.remove(&oldest);
                }
            }
            entries.entry(job.id).or_default().clone()
        };
        entry.get_or_try_init(|| async { Ok(members(&job.log().await?).into()) }).await.cloned()
    }
}
