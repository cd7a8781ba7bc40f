//! What a call is answered with.

use std::time::Duration;

use minapp_cloud_function::{FunctionError, InvokeResult};

use crate::executor::{End, Failure};

/// `code`, `data` and `error`, with the stack. What is answered at the deadline is not documented by the
/// platform.
pub(crate) fn answer(end: End, deadline: Duration) -> InvokeResult {
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
