//! Functions in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minapp_cloud_function::CloudFunction;

use super::environment::Environment;

/// The most code that the cache holds, in bytes.
const CACHED: usize = 64 * 1024 * 1024;

/// Functions that were read before, so that a call need not wait for the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache(Arc<Mutex<Cached>>);

#[derive(Debug, Default)]
struct Cached {
    functions: HashMap<Environment, HashMap<String, Arc<CloudFunction>>>,
    /// The size of their code, in bytes.
    size: usize,
    /// The number of changes so far. What was read before the last one may be out of date.
    changes: u64,
}

impl Cache {
    /// The function of this name, or the number of changes so far, for [`keep`](Self::keep).
    pub(super) fn get(&self, environment: &Environment, name: &str) -> Result<Arc<CloudFunction>, u64> {
        let cached = self.cached();
        let function = cached.functions.get(environment).and_then(|names| names.get(name));
        function.map(Arc::clone).ok_or(cached.changes)
    }

    /// Removes a function once the change to it is recorded.
    pub(super) fn forgetting(
        &self,
        environment: &Environment,
        name: &str,
    ) -> impl FnOnce() + Clone + Send + use<> {
        let (cache, environment, name) = (self.clone(), environment.clone(), name.to_owned());
        move || cache.forget(&environment, &name)
    }

    fn cached(&self) -> MutexGuard<'_, Cached> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes a function that may have changed.
    fn forget(&self, environment: &Environment, name: &str) {
        let mut cached = self.cached();
        cached.changes += 1;
        let old = cached.functions.get_mut(environment).and_then(|names| names.remove(name));
        cached.size -= old.map_or(0, |old| old.function_code.len());
    }

    /// Removes all functions.
    pub(super) fn forget_all(&self) {
        let mut cached = self.cached();
        cached.changes += 1;
        cached.functions.clear();
        cached.size = 0;
    }

    /// Keeps a function that was read after `changes` changes, unless there have been more since.
    pub(super) fn keep(&self, environment: &Environment, function: &Arc<CloudFunction>, changes: u64) {
        let mut cached = self.cached();
        if cached.changes != changes {
            return;
        }
        if cached.size + function.function_code.len() > CACHED {
            cached.functions.clear();
            cached.size = 0;
        }
        cached.size += function.function_code.len();
        let names = cached.functions.entry(environment.clone()).or_default();
        if let Some(old) = names.insert(function.name.clone(), Arc::clone(function)) {
            cached.size -= old.function_code.len();
        }
    }
}
