//! What the logs of jobs say of their arguments, shared by the waits of a client.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::OnceCell;

use super::correlation::{Member, members};
use crate::{Result, function::job::FunctionJob};

/// How many logs of a function are remembered.
const MAX_LOGS: usize = 4096;

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
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            let (entries, order) = &mut *known;
            if !entries.contains_key(&job.id()) {
                order.push_back(job.id());
                if order.len() > MAX_LOGS
                    && let Some(oldest) = order.pop_front()
                {
                    entries.remove(&oldest);
                }
            }
            entries.entry(job.id()).or_default().clone()
        };
        entry.get_or_try_init(|| async { Ok(members(&job.log().await?).into()) }).await.cloned()
    }
}
