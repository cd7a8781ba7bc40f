//! The settings of one call.

use http::StatusCode;

use super::{retry::RetryPolicy, timeouts::Timeout};

/// The settings of one call that replace those of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) timeout: Option<Timeout>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) expected: Option<StatusCode>,
}
