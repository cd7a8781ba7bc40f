//! Functions, by name within their environment.

use minapp_cloud_function::{
    AuditStatus, CloudFunction, CreateFunctionRequest, PlanCircle, Timestamp, UpdateFunctionRequest,
};

use super::{Environment, Rows, Slice, Store, StoredFunction, slice};

/// Why a function was not stored.
#[derive(Debug)]
pub(crate) enum NotStored {
    /// No function has this name.
    NotFound,
    /// Another function of the environment has the name.
    NameTaken,
}

impl Store {
    /// Some of the functions, newest first.
    pub(crate) fn functions(&self, environment: &Environment, which: Slice) -> Rows<CloudFunction> {
        let state = self.state();
        let mine = state.functions.values().rev().filter(|stored| stored.environment == *environment);
        let Rows { rows, total } = slice(mine, which);
        Rows { rows: rows.into_iter().map(|stored| stored.function.clone()).collect(), total }
    }

    pub(crate) fn function(&self, environment: &Environment, name: &str) -> Option<CloudFunction> {
        let state = self.state();
        let id = state.function_id(environment, name)?;
        state.functions.get(&id).map(|stored| stored.function.clone())
    }

    pub(crate) fn create_function(
        &self,
        environment: &Environment,
        request: CreateFunctionRequest,
        plan: PlanCircle,
    ) -> Result<CloudFunction, NotStored> {
        let mut state = self.state();
        if state.function_id(environment, &request.name).is_some() {
            return Err(NotStored::NameTaken);
        }
        state.last_function += 1;
        let mut function = CloudFunction::default();
        function.id = state.last_function;
        function.name = request.name;
        function.function_code = request.function_code;
        function.remark = request.remark.unwrap_or_default();
        function.audit_status = AuditStatus::Approved;
        function.plan_circle = plan;
        function.updated_at = this_second();
        function.created_at = Some(function.updated_at);

        let names = state.names.entry(environment.clone()).or_default();
        names.insert(function.name.clone(), function.id);
        let stored =
            StoredFunction { environment: environment.clone(), function: function.clone(), jobs: Vec::new() };
        state.functions.insert(function.id, stored);
        Ok(function)
    }

    /// Changes a function. Its jobs stay with it, whatever it is called.
    pub(crate) fn update_function(
        &self,
        environment: &Environment,
        name: &str,
        request: UpdateFunctionRequest,
    ) -> Result<CloudFunction, NotStored> {
        let mut state = self.state();
        let state = &mut *state;
        let names = state.names.get_mut(environment).ok_or(NotStored::NotFound)?;
        let id = *names.get(name).ok_or(NotStored::NotFound)?;
        let function = &mut state.functions.get_mut(&id).ok_or(NotStored::NotFound)?.function;
        if let Some(new) = request.name
            && new != name
        {
            if names.contains_key(&new) {
                return Err(NotStored::NameTaken);
            }
            names.remove(name);
            names.insert(new.clone(), id);
            function.name = new;
        }
        if let Some(code) = request.function_code {
            function.function_code = code;
        }
        if let Some(remark) = request.remark {
            function.remark = remark;
        }
        function.updated_at = this_second();
        Ok(function.clone())
    }

    /// Deletes a function with its jobs and their logs. False if there is none of this name.
    pub(crate) fn delete_function(&self, environment: &Environment, name: &str) -> bool {
        let mut state = self.state();
        let Some(id) = state.names.get_mut(environment).and_then(|names| names.remove(name)) else {
            return false;
        };
        if let Some(stored) = state.functions.remove(&id) {
            for job in stored.jobs {
                state.jobs.remove(&job);
            }
        }
        true
    }
}

/// Now, as the times of functions are written: in whole seconds.
fn this_second() -> Timestamp {
    Timestamp::from_unix_secs(Timestamp::now().floor_secs())
}
