//! What is set on one call.

use http::StatusCode;

use super::{retry::RetryPolicy, timeouts::Timeout};

/// What was set on one call, in place of the settings of its client.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) timeout: Option<Timeout>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) expected: Option<StatusCode>,
}
