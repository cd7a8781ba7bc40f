//! The base URL of the API.

use std::{fmt, sync::Arc};

use url::Url;

use crate::{Error, Result};

/// The platform's base URL.
pub const DEFAULT_BASE_URL: &str = "https://cloud.minapp.com";

/// A base URL. It is parsed once, since parsing it in every call would double the cost of a call.
///
/// `Display` shows the path before that of the API, which is what the generated client needs.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(Arc<Url>);

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let wrong =
            |why: &str| Error::input(format!("the base URL {why}; use a URL such as {DEFAULT_BASE_URL}"));
        let mut url = Url::parse(text.trim()).map_err(|error| wrong("is not a valid URL").because(error))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("starts with neither http:// nor https://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("contains a user name or a password, which this API does not accept"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("contains a `?` or a `#`, which no path can follow"));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(Arc::new(url)))
    }

    pub(crate) fn url(&self) -> &Url {
        &self.0
    }

    /// The URL without a trailing slash.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// The same URL with another path, percent-encoded where necessary.
    pub(crate) fn with_path(&self, path: &str) -> Url {
        let mut url = Url::clone(&self.0);
        url.set_path(path);
        url
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.path().trim_end_matches('/'))
    }
}
