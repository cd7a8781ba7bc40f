//! Creating a function.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
};

use crate::{
    Call, CloudFunction, FunctionName, Response, Result, Timeout,
    call::{engine::Engine, json, operation::Arguments},
    function::code::checked_code,
    types::CreateFunctionRequest,
};

/// A function to create, from [`Client::create`](crate::Client::create). Await it for the created
/// function, or [`send`](Self::send) it for the whole [`Response`].
#[must_use = "a function is not created until this is awaited"]
pub struct Create {
    engine: Engine,
    name: String,
    request: Result<CreateFunctionRequest>,
    timeout: Option<Timeout>,
}

impl Create {
    pub(super) fn new(engine: Engine, name: &str, code: &str) -> Self {
        let request = FunctionName::new(name).and_then(|name| {
            Ok(CreateFunctionRequest {
                name: name.to_string(),
                function_code: checked_code(code)?,
                remark: None,
            })
        });
        Self { engine, name: name.to_owned(), request, timeout: None }
    }

    /// Sets the remark, a note for people: none by default.
    pub fn remark(mut self, remark: &str) -> Self {
        self.request =
            self.request.map(|request| CreateFunctionRequest { remark: Some(remark.to_owned()), ..request });
        self
    }

    /// Sets the timeout of the call; see [`Call::timeout`].
    pub fn timeout(mut self, timeout: impl Into<Timeout>) -> Self {
        self.timeout = Some(timeout.into());
        self
    }

    /// Creates the function, and returns the whole response: status, headers, body and the function.
    ///
    /// # Errors
    /// The same as when it is awaited.
    pub async fn send(self) -> Result<Response<CloudFunction>> {
        self.call().send().await
    }

    fn call(self) -> Call<CloudFunction> {
        let call = Call::new(&self.engine, self.request.map(Arguments::CreateFunction), json);
        match self.timeout {
            Some(timeout) => call.timeout(timeout),
            None => call,
        }
    }
}

impl IntoFuture for Create {
    type Output = Result<CloudFunction>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        self.call().into_future()
    }
}

impl fmt::Debug for Create {
    /// Leaves out the code, which can hold keys of other services.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Create").field("name", &self.name).finish_non_exhaustive()
    }
}
