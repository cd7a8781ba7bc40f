//! Settings from environment variables.

use std::env;

use super::ClientBuilder;
use crate::{Error, Result};

impl ClientBuilder {
    /// Creates a builder from environment variables, to which you can add other settings; see
    /// [`Client::from_env`](crate::Client::from_env) for the variables.
    ///
    /// ```no_run
    /// use minapp_cloud_function::{ClientBuilder, RetryPolicy};
    ///
    /// let client = ClientBuilder::from_env()?.retry(RetryPolicy::never()).build()?;
    /// # Ok::<(), minapp_cloud_function::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] if neither a token nor credentials are set, or both are, or a variable is not Unicode.
    pub fn from_env() -> Result<Self> {
        let read = |name: &str| match env::var(name) {
            Ok(value) => Ok(Some(value).filter(|value| !value.trim().is_empty())),
            Err(env::VarError::NotPresent) => Ok(None),
            Err(_) => Err(Error::input(format!("the environment variable {name} is not valid Unicode"))),
        };
        let mut builder = Self::new();
        builder = match (read("MINAPP_TOKEN")?, read("MINAPP_CLIENT_ID")?, read("MINAPP_CLIENT_SECRET")?) {
            (Some(token), None, None) => builder.token(token),
            (None, Some(id), Some(secret)) => builder.credentials(id.trim(), secret.trim()),
            (None, None, None) => {
                return Err(Error::input(
                    "the environment variable MINAPP_TOKEN is not set: put the access token of your app there, \
                     or its credentials into MINAPP_CLIENT_ID and MINAPP_CLIENT_SECRET",
                ));
            }
            (None, ..) => {
                return Err(Error::input(
                    "only one of the environment variables MINAPP_CLIENT_ID and MINAPP_CLIENT_SECRET is set: set both",
                ));
            }
            (Some(_), ..) => {
                return Err(Error::input(
                    "the environment variables hold both a token and credentials: set either MINAPP_TOKEN, \
                     or MINAPP_CLIENT_ID and MINAPP_CLIENT_SECRET",
                ));
            }
        };
        if let Some(url) = read("MINAPP_BASE_URL")? {
            builder = builder.base_url(url);
        }
        if let Some(id) = read("MINAPP_ENV_ID")? {
            builder = builder.environment(id.trim());
        }
        Ok(builder)
    }
}
