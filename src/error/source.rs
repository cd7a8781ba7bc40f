//! The causes of errors.

use std::{error::Error as StdError, sync::Arc};

/// A cause, shared so that errors can be cloned.
pub(super) type Source = Arc<dyn StdError + Send + Sync>;

pub(super) fn of(source: &Option<Source>) -> Option<&(dyn StdError + 'static)> {
    source.as_deref().map(|source| source as _)
}
