//! Decides when a job may run: functions of one size may be so many at once, in each environment, and a
//! job that finds no place within its time is given up.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use minapp_cloud_function::{PlanCircle, ServiceType};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::clock::Clock;
use crate::runner::Call;
use crate::store::Environment;

/// How long a job waits for a place that somebody waits for, and one that nobody waits for. The
/// platform says that it tries a few times within this; here the jobs stand in line.
const TIME_SENSITIVE: Duration = Duration::from_secs(2);
const BATCH: Duration = Duration::from_secs(5 * 60);

/// The places that there are.
#[derive(Debug)]
pub(crate) struct Scheduler {
    clock: Clock,
    places: Mutex<HashMap<(Environment, PlanCircle), Arc<Semaphore>>>,
}

impl Scheduler {
    pub(crate) fn new(clock: Clock) -> Self {
        Self { clock, places: Mutex::default() }
    }

    /// A place for a call to run in, first come, first served. `None` if there was none in time.
    pub(crate) fn place(&self, call: &Call) -> impl Future<Output = Option<OwnedSemaphorePermit>> + use<> {
        let patience = match call.service_type {
            ServiceType::Batch => BATCH,
            _ => TIME_SENSITIVE,
        };
        let plan = call.function.plan_circle.clone();
        let concurrency = concurrency(&plan);
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let places = places.entry((call.environment.clone(), plan));
        let place =
            Arc::clone(places.or_insert_with(|| Arc::new(Semaphore::new(concurrency)))).acquire_owned();
        let clock = self.clock.clone();
        async move {
            tokio::select! {
                biased;
                // The semaphores are never closed.
                place = place => place.ok(),
                () = clock.sleep(patience) => None,
            }
        }
    }
}

/// How many functions of one size may run at once; documented for the two smaller ones.
fn concurrency(plan: &PlanCircle) -> usize {
    match plan {
        PlanCircle::PPersonal => 10,
        _ => 100,
    }
}
