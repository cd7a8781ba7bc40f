//! Functions, by name within their environment.

use std::sync::Arc;

use minapp_cloud_function::{
    CloudFunction, Timestamp,
    types::{AuditStatus, CreateFunctionRequest, PlanCircle, UpdateFunctionRequest},
};
use rusqlite::{Connection, OptionalExtension, Row};

use super::database::Store;
use super::environment::Environment;
use super::error::StoreError;
use super::rows::{PageRange, Rows};

/// Why a function was not stored.
#[derive(Debug)]
pub(crate) enum NotStored {
    /// No function has this name.
    NotFound,
    /// Another function of the environment has the name.
    NameTaken,
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

/// The id of the function of this name.
pub(super) fn id(db: &Connection, environment: &Environment, name: &str) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT id FROM functions WHERE environment = ?1 AND name = ?2";
    db.prepare_cached(sql)?.query_row((environment.key(), name), |row| row.get(0)).optional()
}

impl Store {
    /// A page of functions, newest first.
    pub(crate) async fn functions(
        &self,
        environment: &Environment,
        page: PageRange,
    ) -> Result<Rows<CloudFunction>, StoreError> {
        let environment = environment.clone();
        self.read(move |db| {
            let sql = "SELECT count(*) FROM functions WHERE environment = ?1 AND name IS NOT NULL";
            let total: i64 = db.prepare_cached(sql)?.query_row([environment.key()], |row| row.get(0))?;
            let mut select = db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM functions WHERE environment = ?1 AND name IS NOT NULL
                 ORDER BY id DESC LIMIT ?2 OFFSET ?3"
            ))?;
            let offset = i64::try_from(page.offset).unwrap_or(i64::MAX);
            let rows = select.query_map((environment.key(), page.limit, offset), function)?;
            Ok(Rows { rows: rows.collect::<Result<_, _>>()?, total: total.unsigned_abs() })
        })
        .await
    }

    /// The function of this name; usually from memory if it was read before.
    pub(crate) async fn function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<Option<Arc<CloudFunction>>, StoreError> {
        let changes = match self.functions.get(environment, name) {
            Ok(function) => return Ok(Some(function)),
            Err(changes) => changes,
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

    /// Changes a function. It keeps its jobs even if it is renamed.
    pub(crate) async fn update_function(
        &self,
        environment: &Environment,
        name: &str,
        request: UpdateFunctionRequest,
    ) -> Result<Result<CloudFunction, NotStored>, StoreError> {
        let now = this_second(self.clock.now());
        let forget = self.functions.forgetting(environment, name);
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

    /// Deletes a function with its jobs and their logs. False if there is no function of this name.
    pub(crate) async fn delete_function(
        &self,
        environment: &Environment,
        name: &str,
    ) -> Result<bool, StoreError> {
        let forget = self.functions.forgetting(environment, name);
        let (environment, name) = (environment.clone(), name.to_owned());
        let change = move |db: &Connection| {
            // The row is deleted once its jobs are, which can be many.
            let sql = "UPDATE functions SET name = NULL, code = '' WHERE environment = ?1 AND name = ?2";
            Ok(db.prepare_cached(sql)?.execute((environment.key(), name))? > 0)
        };
        let deleted = self.write_freeing(change, move |_| forget()).await?;
        self.may_clear();
        Ok(deleted)
    }
}

/// The times of functions are in whole seconds.
fn this_second(now: Timestamp) -> Timestamp {
    Timestamp::from_unix_secs(now.as_unix_secs())
}
