//! The call that an error belongs to.

use std::fmt;

use super::excerpt::Excerpt;
use crate::{response::Sent, types::operation_id::OperationId};

/// The operation and the function of a call, as messages show them.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub(super) operation: OperationId,
    pub(super) function: Option<Box<str>>,
}

impl From<OperationId> for Context {
    fn from(operation: OperationId) -> Self {
        Self { operation, function: None }
    }
}

impl fmt::Display for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation.as_str())?;
        match &self.function {
            Some(name) => write!(f, " \"{}\"", Excerpt(name.as_bytes(), &Sent::Nothing)),
            None => Ok(()),
        }
    }
}
