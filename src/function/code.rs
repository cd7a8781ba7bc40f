//! Code as it can be sent.

use crate::{Error, Result};

pub(crate) fn checked_code(code: &str) -> Result<String> {
    if code.is_empty() {
        return Err(Error::input("the code of the function is empty: the platform refuses that"));
    }
    Ok(code.to_owned())
}
