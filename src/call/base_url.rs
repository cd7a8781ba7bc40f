//! Where the API is.

use std::{fmt, sync::Arc};

use url::Url;

use crate::{Error, Result};

/// Where the platform is.
pub const DEFAULT_BASE_URL: &str = "https://cloud.minapp.com";

/// A base URL, parsed once: a call only puts its path in, since to parse all of it again costs as much as
/// all else that this crate does for a call.
///
/// It is written as the path that comes before that of the API, which is what the generated client needs
/// of it.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(Arc<Url>);

impl BaseUrl {
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let wrong =
            |why: &str| Error::input(format!("the base URL {why}; write one such as {DEFAULT_BASE_URL}"));
        let mut url = Url::parse(text.trim()).map_err(|error| wrong("is no URL").because(error))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("begins neither with http:// nor with https://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("holds a user name or a password, which this API does not take"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("holds a `?` or a `#`, after which no path can follow"));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(Arc::new(url)))
    }

    pub(crate) fn url(&self) -> &Url {
        &self.0
    }

    /// The text, without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// The same URL with another path, which is percent-encoded as far as it has to be.
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
