//! Production and test environments.

/// Production, or a test environment by its id. Each has functions of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Environment(pub(crate) Option<String>);

impl Environment {
    /// The value in the tables: the empty text for production, which has no id.
    pub(super) fn key(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}
