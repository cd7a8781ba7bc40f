//! Functions, by name within their environment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use minapp_cloud_function::{
    AuditStatus, CloudFunction, CreateFunctionRequest, PlanCircle, Timestamp, UpdateFunctionRequest,
};
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Environment, Rows, Slice, Store, StoreError};

/// Why a function was not stored.
#[derive(Debug)]
pub(crate) enum NotStored {
    /// No function has this name.
    NotFound,
    /// Another function of the environment has the name.
    NameTaken,
}

/// How much code the cache holds, in bytes.
const CACHED: usize = 64 * 1024 * 1024;

/// Functions that were asked for, so that a call need not wait for the disk.
#[derive(Clone, Debug, Default)]
pub(super) struct Cache(Arc<Mutex<Cached>>);

#[derive(Debug, Default)]
struct Cached {
    functions: HashMap<Environment, HashMap<String, Arc<CloudFunction>>>,
    /// The size of their code, in bytes.
    size: usize,
    /// Goes up with each change. What was read before one may be out of date.
    changes: u64,
}

impl Cache {
    fn cached(&self) -> MutexGuard<'_, Cached> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what may have changed.
    fn forget(&self, environment: &Environment, name: &str) {
        let mut cached = self.cached();
        cached.changes += 1;
        let old = cached.functions.get_mut(environment).and_then(|names| names.remove(name));
        cached.size -= old.map_or(0, |old| old.function_code.len());
    }

    /// Forgets everything.
    pub(super) fn forget_all(&self) {
        let mut cached = self.cached();
        cached.changes += 1;
        cached.functions.clear();
        cached.size = 0;
    }

    /// Keeps a function that was read when there had been so many changes, unless there were more since.
    fn keep(&self, environment: &Environment, function: &Arc<CloudFunction>, changes: u64) {
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

const COLUMNS: &str = "id, name, code, remark, plan, created_at, updated_at";

fn function(row: &Row<'_>) -> rusqlite::Result<CloudFunction> {
    let mut function = CloudFunction::default();
    function.id = row.get(0)?;
    function.name = row.get(1)?;
    function.function_code = row.get(2)?;
    function.remark = row.get(3)?;
    function.audit_status = AuditStatus::Approved;
    let plan = row.get_ref(4)?.as_str()?;
    function.plan_circle = plan.parse().unwrap_or_else(|_| PlanCircle::Unknown(plan.into()));
    function.created_at = Some(Timestamp::from_unix_micros(row.get(5)?));
    function.updated_at = Timestamp::from_unix_micros(row.get(6)?);
    Ok(function)
}

fn by_name(
    db: &Connection,
    environment: &Environment,
    name: &str,
) -> rusqlite::Result<Option<CloudFunction>> {
    let sql = format!("SELECT {COLUMNS} FROM functions WHERE environment = ?1 AND name = ?2");
    db.prepare_cached(&sql)?.query_row((environment.key(), name), function).optional()
}

/// The id of the function that has a name.
pub(super) fn id(db: &Connection, environment: &Environment, name: &str) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT id FROM functions WHERE environment = ?1 AND name = ?2";
    db.prepare_cached(sql)?.query_row((environment.key(), name), |row| row.get(0)).optional()
}

impl Store {
    /// Some of the functions, newest first.
    pub(crate) async fn functions(
        &self,
        environment: &Environment,
        which: Slice,
    ) -> Result<Rows<CloudFunction>, StoreError> {
        let environment = environment.clone();
        self.read(move |db| {
            let sql = "SELECT count(*) FROM functions WHERE environment = ?1 AND name IS NOT NULL";
            let total: i64 = db.prepare_cached(sql)?.query_row([environment.key()], |row| row.get(0))?;
            let mut select = db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM functions WHERE environment = ?1 AND name IS NOT NULL
                 ORDER BY id DESC LIMIT ?2 OFFSET ?3"
            ))?;
            let offset = i64::try_from(which.offset).unwrap_or(i64::MAX);
            let rows = select.query_map((environment.key(), which.limit, offset), function)?;
            Ok(Rows { rows: rows.collect::<Result<_, _>>()?, total: total.unsigned_abs() })
        })
        .await
    }

    /// The function of this name; without a look at the disk when it was asked for before.
    pub(crate) async fn function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<Option<Arc<CloudFunction>>, StoreError> {
        let changes = {
            let cached = self.functions.cached();
            if let Some(function) = cached.functions.get(environment).and_then(|names| names.get(name)) {
                return Ok(Some(Arc::clone(function)));
            }
            cached.changes
        };
        let key = (environment.clone(), name.to_owned());
        let function = self.read(move |db| by_name(db, &key.0, &key.1)).await?.map(Arc::new);
        if let Some(function) = &function {
            self.functions.keep(environment, function, changes);
        }
        Ok(function)
    }

    pub(crate) async fn create_function(
        &self,
        environment: &Environment,
        request: CreateFunctionRequest,
        plan: PlanCircle,
    ) -> Result<Result<CloudFunction, NotStored>, StoreError> {
        let environment = environment.clone();
        let now = this_second(self.clock.now());
        self.write(move |db| {
            if id(db, &environment, &request.name)?.is_some() {
                return Ok(Err(NotStored::NameTaken));
            }
            let mut insert = db.prepare_cached(&format!(
                "INSERT INTO functions (environment, name, code, remark, plan, created_at, updated_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) RETURNING {COLUMNS}"
            ))?;
            let CreateFunctionRequest { name, function_code, remark, .. } = request;
            let remark = remark.unwrap_or_default();
            let values =
                (environment.key(), name, function_code, remark, plan.as_str(), now.as_unix_micros());
            insert.query_row(values, function).map(Ok)
        })
        .await
    }

    /// Changes a function. Its jobs stay with it, whatever it is called.
    pub(crate) async fn update_function(
        &self,
        environment: &Environment,
        name: &str,
        request: UpdateFunctionRequest,
    ) -> Result<Result<CloudFunction, NotStored>, StoreError> {
        let now = this_second(self.clock.now());
        let forget = forget(&self.functions, environment, name);
        let (environment, name) = (environment.clone(), name.to_owned());
        let change = move |db: &Connection| {
            let Some(mut function) = by_name(db, &environment, &name)? else {
                return Ok(Err(NotStored::NotFound));
            };
            if let Some(new) = request.name {
                if new != name && id(db, &environment, &new)?.is_some() {
                    return Ok(Err(NotStored::NameTaken));
                }
                function.name = new;
            }
            function.function_code = request.function_code.unwrap_or(function.function_code);
            function.remark = request.remark.unwrap_or(function.remark);
            function.updated_at = now;
            let sql = "UPDATE functions SET name = ?2, code = ?3, remark = ?4, updated_at = ?5 WHERE id = ?1";
            let CloudFunction { id, name, function_code, remark, .. } = &function;
            db.prepare_cached(sql)?.execute((id, name, function_code, remark, now.as_unix_micros()))?;
            Ok(Ok(function))
        };
        self.write_and(change, move |_| forget()).await
    }

    /// Deletes a function; its jobs and their logs can be had no more. False if there is none of this
    /// name.
    pub(crate) async fn delete_function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<bool, StoreError> {
        let forget = forget(&self.functions, environment, name);
        let (environment, name) = (environment.clone(), name.to_owned());
        let change = move |db: &Connection| {
            // The row goes when its jobs are gone, which can be many.
            let sql = "UPDATE functions SET name = NULL, code = '' WHERE environment = ?1 AND name = ?2";
            Ok(db.prepare_cached(sql)?.execute((environment.key(), name))? > 0)
        };
        let deleted = self.write_freeing(change, move |_| forget()).await?;
        self.may_clear();
        Ok(deleted)
    }
}

/// What makes the cache forget a function that a change is about.
fn forget(cache: &Cache, environment: &Environment, name: &str) -> impl FnOnce() + Clone + Send + 'static {
    let (cache, environment, name) = (cache.clone(), environment.clone(), name.to_owned());
    move || cache.forget(&environment, &name)
}

/// A moment as the times of functions are written: in whole seconds.
fn this_second(now: Timestamp) -> Timestamp {
    Timestamp::from_unix_secs(now.as_unix_secs())
}
