//! The result that a call returns.

use std::time::Duration;

use minapp_cloud_function::types::{FunctionError, InvokeResult};

use crate::task::{End, Failure};

/// `code`, `data` and `error`, with the stack. The platform does not document what it returns when a function
/// exceeds its deadline.
pub(crate) fn invoke_result(end: End, deadline: Duration) -> InvokeResult {
    let mut result = InvokeResult::default();
    let failure = match end {
        End::Fulfilled(data) => {
            result.data = data;
            return result;
        }
        End::Failed(failure) => failure,
        End::DeadlineExceeded => {
            let message = format!("the function did not finish within {} ms", deadline.as_millis());
            let name = "TimeoutError".to_owned();
            Failure { stack: format!("{name}: {message}"), name, message }
        }
    };
    let mut error = FunctionError::default();
    error.type_ = Some(failure.name);
    error.message = Some(failure.message);
    error.stack = Some(failure.stack);
    (result.code, result.error) = (1, error);
    result
}
