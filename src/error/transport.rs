//! No whole answer came back.

use std::{error::Error as StdError, fmt, sync::Arc};

use super::Source;

/// A call to which no whole answer came back.
#[derive(Clone, Debug)]
pub struct TransportError {
    pub(super) operation: &'static str,
    pub(super) timeout: bool,
    pub(super) connected: bool,
    pub(super) outcome_unknown: bool,
    pub(super) tries: u32,
    pub(super) source: Source,
}

impl TransportError {
    /// What `reqwest` says of a call that came to nothing.
    pub(crate) fn new(operation: &'static str, changes: bool, error: reqwest::Error) -> Self {
        let connected = !error.is_connect();
        Self {
            operation,
            timeout: error.is_timeout(),
            connected,
            outcome_unknown: connected && changes,
            tries: 1,
            source: Arc::new(error.without_url()),
        }
    }

    /// The `operationId` of the call in `spec/openapi.yaml`.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Whether a connection may have been made. Without one nothing was sent.
    pub fn may_have_connected(&self) -> bool {
        self.connected
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, timeout, connected, .. } = self;
        match (connected, timeout) {
            (false, true) if self.tries == 0 => {
                write!(f, "{operation}: not sent, since the time set for the call ran out before")?;
            }
            (false, true) => write!(f, "{operation}: no connection could be made in the time set for it")?,
            (false, false) => write!(f, "{operation}: no connection could be made; check the base URL")?,
            (true, true) => write!(f, "{operation}: no whole answer came in the time set for the call")?,
            (true, false) => write!(f, "{operation}: the connection broke before the whole answer had come")?,
        }
        if self.outcome_unknown {
            f.write_str(" (outcome unknown: it may have been carried out; look before you send it again)")?;
        }
        Ok(())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}
