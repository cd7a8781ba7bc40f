//! Strings that must not be printed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A token or another secret. [`expose`](Self::expose) returns it; `Debug` does not show it.
///
/// ```
/// let secret = minapp_cloud_function::Secret::from("hush");
/// assert_eq!(format!("{secret:?}"), "Secret(***)");
/// assert_eq!(secret.expose(), "hush");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars1", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Returns the secret itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// A URL without its user name, password and query.
pub(crate) fn without_secrets(url: &str) -> String {
    let (address, query) = match url.split_once(['?', '#']) {
        Some((address, _)) => (address, "?***"),
        None => (url, ""),
    };
    let begin = address.find("//").map_or(0, |slashes| slashes + 2);
    let (scheme, rest) = address.split_at(begin);
    // A password can hold any character when nobody has checked the URL yet: what follows the last `@` counts.
    match rest.rsplit_once('@') {
        Some((_, host)) => format!("{scheme}***@{host}{query}"),
        None => format!("{address}{query}"),
    }
}

/// The signed URL of a job's log. Whoever has it can read the log, so `Debug` and `Display` leave
/// the signature out.
///
/// ```
/// let url = minapp_cloud_function::LogUrl::from("https://logs.example.com/1.log?X-Amz-Signature=abc");
/// assert_eq!(url.to_string(), "https://logs.example.com/1.log?***");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars1", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct LogUrl(String);

impl LogUrl {
    /// Returns the whole URL, with its signature.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl<T: Into<String>> From<T> for LogUrl {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for LogUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&without_secrets(&self.0))
    }
}

impl fmt::Debug for LogUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
