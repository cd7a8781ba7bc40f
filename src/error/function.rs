//! The error of a function that ran and failed.

use std::{error::Error as StdError, fmt};

use super::excerpt::Excerpt;
use crate::response::{RawResponse, Sent};

/// The error that a function failed with.
#[derive(Clone, Debug)]
pub struct FunctionFailure {
    pub(super) code: i64,
    pub(super) message: String,
    pub(super) class: String,
    pub(super) stack: Option<String>,
    /// `None` for a debug run, whose report contains everything.
    pub(super) raw: Option<RawResponse>,
    pub(super) function: Option<Box<str>>,
}

impl FunctionFailure {
    /// The name of the function; `None` if the error comes from the report of a debug run.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Function(failure)) = greet.invoke::<String>(&()).await {
    ///     assert_eq!(failure.function_name(), Some("greet"));
    /// }
    /// # }
    /// ```
    pub fn function_name(&self) -> Option<&str> {
        self.function.as_deref()
    }

    /// The platform's code for the failure, which is never 0.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Function(failure)) = greet.invoke::<String>(&()).await {
    ///     assert_ne!(failure.code(), 0);
    /// }
    /// # }
    /// ```
    pub fn code(&self) -> i64 {
        self.code
    }

    /// The error's message; empty if the platform sent none. `***` replaces the access token of the call.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Function(failure)) = greet.invoke::<String>(&()).await {
    ///     eprintln!("greet failed: {}", failure.message());
    /// }
    /// # }
    /// ```
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The name of the error's class, such as `TypeError`; empty if the platform sent none.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Function(failure)) = greet.invoke::<String>(&()).await {
    ///     if failure.class() == "TypeError" {
    ///         eprintln!("check the argument of greet");
    ///     }
    /// }
    /// # }
    /// ```
    pub fn class(&self) -> &str {
        &self.class
    }

    /// The stack trace, if the platform sent one: it does for a debug run, and may not for an invocation.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Function(failure)) = greet.invoke::<String>(&()).await {
    ///     eprintln!("{}", failure.stack().unwrap_or("no stack"));
    /// }
    /// # }
    /// ```
    pub fn stack(&self) -> Option<&str> {
        self.stack.as_deref()
    }
}

impl fmt::Display for FunctionFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = if self.class().is_empty() { "an error" } else { self.class() };
        match &self.function {
            Some(name) => write!(
                f,
                "the function \"{}\" ran and failed with {class}",
                Excerpt(name.as_bytes(), &Sent::Nothing)
            )?,
            None => write!(f, "the function ran and failed with {class}")?,
        }
        match self.message() {
            "" => write!(f, " (code {})", self.code),
            message => write!(f, ": {}", Excerpt(message.as_bytes(), &Sent::Nothing)),
        }
    }
}

impl StdError for FunctionFailure {}
