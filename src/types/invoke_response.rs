//! The two shapes of a response to an invocation.

use serde::Serialize;

use crate::{
    Json, Result,
    generated::types::{FunctionError, InvokeReceipt, InvokeResult},
};

/// The response to an invocation, in the two shapes that the document's `oneOf` gives it.
///
/// The calls of this crate never return it: a call that asks for a result returns the result, and one that
/// asks for a receipt the receipt. It is here for servers and mocks.
///
/// ```
/// use minapp_cloud_function::types::InvokeResponse;
///
/// let greeting = InvokeResponse::success("hello, Ada")?;
/// let failure = InvokeResponse::failure("TypeError", "x is not a function");
/// let receipt = InvokeResponse::receipt();
/// assert_eq!(serde_json::to_string(&receipt).unwrap(), r#"{"status":"ok"}"#);
/// # Ok::<(), minapp_cloud_function::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars1", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum InvokeResponse {
    /// The response to a call that waited.
    InvokeResult(InvokeResult),
    /// The response to a call that did not wait.
    InvokeReceipt(InvokeReceipt),
}

impl InvokeResponse {
    /// The response of a function that returned a value.
    ///
    /// # Errors
    /// [`Error::Input`](crate::Error::Input) if the value cannot be encoded as JSON.
    pub fn success<T: Serialize + ?Sized>(value: &T) -> Result<Self> {
        Ok(Self::InvokeResult(InvokeResult { data: Json::new(value)?, ..Default::default() }))
    }

    /// The response of a function that threw an error of a class with a message.
    pub fn failure(class: &str, message: &str) -> Self {
        let error = FunctionError {
            type_: Some(class.to_owned()),
            message: Some(message.to_owned()),
            ..Default::default()
        };
        Self::InvokeResult(InvokeResult { code: 1, error, ..Default::default() })
    }

    /// The response to a call that did not wait.
    pub fn receipt() -> Self {
        Self::InvokeReceipt(InvokeReceipt { status: "ok".to_owned() })
    }
}
