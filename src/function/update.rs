//! Changing a function.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
};

use super::code::checked_code;
use crate::{
    Call, CloudFunction, Error, FunctionName, Response, Result, RetryPolicy, Timeout,
    call::{engine::Engine, json, operation::Arguments},
    types::UpdateFunctionRequest,
};

/// A change to a function, from [`Function::update`](crate::Function::update). What is not set stays as it
/// is. Await it for the function after the change, or [`send`](Self::send) it for the whole [`Response`].
#[must_use = "an update is not sent until it is awaited"]
pub struct Update {
    engine: Engine,
    name: FunctionName,
    request: Result<UpdateFunctionRequest>,
    timeout: Option<Timeout>,
    retry: Option<RetryPolicy>,
}

impl Update {
    pub(super) fn new(engine: Engine, name: FunctionName) -> Self {
        Self { engine, name, request: Ok(UpdateFunctionRequest::default()), timeout: None, retry: None }
    }

    /// Sets the code, which must not be empty.
    pub fn code(self, code: &str) -> Self {
        self.set(|request| Ok(UpdateFunctionRequest { function_code: Some(checked_code(code)?), ..request }))
    }

    /// Sets the remark, a note for people.
    pub fn remark(self, remark: &str) -> Self {
        self.set(|request| Ok(UpdateFunctionRequest { remark: Some(remark.to_owned()), ..request }))
    }

    /// Sets a new name. Handles with the old name no longer reach the function; use the name in the
    /// response, since the platform may change its form.
    ///
    /// An update with a new name is retried only if the platform cannot have carried it out.
    pub fn rename(self, name: &str) -> Self {
        self.set(|request| {
            Ok(UpdateFunctionRequest { name: Some(FunctionName::new(name)?.to_string()), ..request })
        })
    }

    /// Sets the timeout of the call; see [`Call::timeout`].
    pub fn timeout(mut self, timeout: impl Into<Timeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }

    /// Sets the retry policy of the call; see [`Call::retry`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    fn set(mut self, change: impl FnOnce(UpdateFunctionRequest) -> Result<UpdateFunctionRequest>) -> Self {
        self.request = self.request.and_then(change);
        self
    }

    /// Sends the update, and returns the whole response: status, headers, body and the function.
    ///
    /// # Errors
    /// Besides those of every call, [`Error::Input`] if nothing was set, the code is empty, or the new name
    /// is not a valid [`FunctionName`].
    pub async fn send(self) -> Result<Response<CloudFunction>> {
        self.call().send().await
    }

    pub(crate) fn call(self) -> Call<CloudFunction> {
        let Self { engine, name, request, timeout, retry } = self;
        let arguments = request.and_then(|request| {
            if request == UpdateFunctionRequest::default() {
                return Err(Error::input("the update changes nothing: set a name, code or a remark"));
            }
            Ok(Arguments::UpdateFunction(name, request))
        });
        let mut call = Call::new(&engine, arguments, json);
        if let Some(timeout) = timeout {
            call = call.timeout(timeout);
        }
        if let Some(retry) = retry {
            call = call.retry(retry);
        }
        call
    }
}

impl IntoFuture for Update {
    type Output = Result<CloudFunction>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.call().into_future()
    }
}

impl fmt::Debug for Update {
    /// Leaves out the code, which can hold keys of other services.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Update").field("function", &self.name).finish_non_exhaustive()
    }
}
