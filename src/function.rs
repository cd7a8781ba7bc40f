//! One function, as a thing that is kept.

use std::fmt;

use crate::{
    Call, Client, CloudFunction, FunctionName, Result, UpdateFunctionRequest,
    call::{json, nothing},
    client::{checked_code, checked_update},
    operation::What,
};

/// A handle for one function, from [`Client::function`]. It is cheap to clone.
///
/// | to | call |
/// |---|---|
/// | run it | [`invoke`](Self::invoke), [`invoke_detached`](Self::invoke_detached), [`debug`](Self::debug) |
/// | see its runs | [`jobs`](Self::jobs) |
/// | keep it | [`get`](Self::get), [`update`](Self::update), [`delete`](Self::delete) |
#[derive(Clone, Debug)]
pub struct Function {
    client: Client,
    name: FunctionName,
}

impl Function {
    pub(crate) fn new(client: Client, name: FunctionName) -> Self {
        Self { client, name }
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The client that the handle was made from.
    pub fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn checked_name(&self) -> FunctionName {
        self.name.clone()
    }

    /// Gets the function with its code (`getFunction`).
    pub fn get(&self) -> Call<CloudFunction> {
        self.client.call(Ok(What::GetFunction(self.checked_name())), json)
    }

    /// Changes the function (`updateFunction`): its code, its remark or its name.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let code = "exports.main = async () => 'hello'";
    /// greet.update().code(code).remark("says hello").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self) -> Update {
        Update { function: self.clone(), request: Ok(UpdateFunctionRequest::default()) }
    }

    /// Deletes the function (`deleteFunction`). Its jobs go with it, as far as can be told.
    pub fn delete(&self) -> Call<()> {
        self.client.call(Ok(What::DeleteFunction(self.checked_name())), nothing)
    }
}

/// A change to a function, from [`Function::update`]. What is not set stays as it is.
#[must_use = "an update is not sent until `send` is called and awaited"]
pub struct Update {
    function: Function,
    request: Result<UpdateFunctionRequest>,
}

impl Update {
    /// Sets the code, which must not be empty.
    pub fn code(self, code: &str) -> Self {
        self.set(|request| Ok(UpdateFunctionRequest { function_code: Some(checked_code(code)?), ..request }))
    }

    /// Sets the note for people.
    pub fn remark(self, remark: &str) -> Self {
        self.set(|request| Ok(UpdateFunctionRequest { remark: Some(remark.to_owned()), ..request }))
    }

    /// Sets a new name. Handles by the old name reach the function no more; use the name in the
    /// answer, since the platform may keep it in another form.
    pub fn rename(self, name: &str) -> Self {
        self.set(|request| {
            Ok(UpdateFunctionRequest { name: Some(FunctionName::new(name)?.to_string()), ..request })
        })
    }

    fn set(mut self, change: impl FnOnce(UpdateFunctionRequest) -> Result<UpdateFunctionRequest>) -> Self {
        self.request = self.request.and_then(change);
        self
    }

    /// The call, ready to be awaited.
    ///
    /// # Errors
    /// Besides those of every call, [`Error::Input`](crate::Error::Input) if nothing was set, the code
    /// is empty, or the new name cannot be one.
    pub fn send(self) -> Call<CloudFunction> {
        let Self { function, request } = self;
        let what = request.and_then(checked_update).map(|r| What::UpdateFunction(function.checked_name(), r));
        function.client.call(what, json)
    }
}

impl fmt::Debug for Update {
    /// Leaves out the code, which can hold keys of other services.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Update").field("function", &self.function).finish_non_exhaustive()
    }
}
