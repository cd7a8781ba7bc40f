//! One function.

pub(crate) mod code;
pub(crate) mod debug;
pub(crate) mod invoke;
pub(crate) mod job;
mod jobs;
mod log;
mod update;
pub(crate) mod wait;
pub(crate) mod watch;

use std::{fmt, sync::Arc};

use crate::{
    Call, CloudFunction, FunctionName,
    call::{engine::Engine, json, nothing, operation::Arguments},
};
pub use update::Update;
use wait::tracker::{Tracked, Tracker};

/// A handle for one function, from [`Client::function`](crate::Client::function). It is cheap to clone.
///
/// | to | use |
/// |---|---|
/// | run it | [`invoke`](Self::invoke), [`invoke_detached`](Self::invoke_detached), [`debug`](Self::debug) |
/// | see its runs | [`jobs`](Self::jobs), [`watch`](Self::watch) |
/// | manage it | [`get`](Self::get), [`update`](Self::update), [`delete`](Self::delete) |
#[derive(Clone)]
pub struct Function {
    engine: Engine,
    tracker: Arc<Tracker>,
    name: FunctionName,
}

impl Function {
    pub(crate) fn new(engine: Engine, tracker: Arc<Tracker>, name: FunctionName) -> Self {
        Self { engine, tracker, name }
    }

    /// Returns the name of the function.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    pub(crate) fn tracker(&self) -> &Arc<Tracker> {
        &self.tracker
    }

    pub(crate) fn checked_name(&self) -> FunctionName {
        self.name.clone()
    }

    /// What is known of its jobs.
    pub(crate) fn tracked(&self) -> Arc<Tracked> {
        self.tracker.function(self.engine.environment(), self.name())
    }

    /// Returns the function and its code (`getFunction`).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let function = greet.get().await?;
    /// println!("{}: {} bytes of code", function.name, function.function_code.len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> Call<CloudFunction> {
        Call::new(&self.engine, Ok(Arguments::GetFunction(self.checked_name())), json)
    }

    /// Changes the function (`updateFunction`): its code, its remark or its name. What you do not set stays
    /// as it is.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let code = "exports.main = async () => 'hello'";
    /// let function = greet.update().code(code).remark("says hello").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update {
        Update::new(self.engine.clone(), self.checked_name())
    }

    /// Deletes the function (`deleteFunction`). Its jobs can probably no longer be listed; the
    /// platform does not document this.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// greet.delete().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self) -> Call<()> {
        Call::new(&self.engine, Ok(Arguments::DeleteFunction(self.checked_name())), nothing)
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Function")
            .field("name", &self.name)
            .field("base_url", &self.engine.base_url().as_str())
            .field("environment", &self.engine.environment())
            .finish_non_exhaustive()
    }
}
