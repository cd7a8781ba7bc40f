//! The settings of a client.

use std::{fmt, time::Duration};

use http::HeaderValue;
use url::Url;

use crate::{Client, Error, Result, Secret, tls};

/// Where the platform is.
pub const DEFAULT_BASE_URL: &str = "https://cloud.minapp.com";

/// How long each kind of call may take, from the connection to the last byte of the answer.
///
/// The defaults follow from the platform's deadlines: a function has 5 seconds in a synchronous call,
/// and the platform may try for 2 seconds more to find it a place to run.
///
/// | setting | calls | default |
/// |---|---|---|
/// | `connect` | the connection alone, in every call | 10 s |
/// | `read` | get, list functions, list jobs | 30 s |
/// | `write` | create, update, delete, asynchronous invoke, sign-in | 30 s |
/// | `run` | synchronous invoke, debug | 20 s |
/// | `log` | fetching a log | 60 s |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// To make a connection.
    pub connect: Duration,
    /// For calls that change nothing.
    pub read: Duration,
    /// For calls that change something and do not wait for a function.
    pub write: Duration,
    /// For calls that wait for a function.
    pub run: Duration,
    /// To fetch a log.
    pub log: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        let secs = Duration::from_secs;
        Self { connect: secs(10), read: secs(30), write: secs(30), run: secs(20), log: secs(60) }
    }
}

/// The settings of a [`Client`]; see [`Client::builder`].
#[must_use = "a builder makes nothing until `build` is called"]
pub struct ClientBuilder {
    base_url: String,
    token: Option<Secret>,
    environment: Option<String>,
    user_agent: Option<String>,
    timeouts: Timeouts,
    proxy: Option<String>,
    use_proxies: bool,
    roots: Vec<Vec<u8>>,
    idle_connections: Option<usize>,
    idle_timeout: Option<Duration>,
    #[cfg(feature = "unstable-reqwest")]
    configure: Option<Configure>,
}

#[cfg(feature = "unstable-reqwest")]
type Configure = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

impl ClientBuilder {
    pub(crate) fn new() -> Self {
        Self {
            base_url: DEFAULT_BASE_URL.to_owned(),
            token: None,
            environment: None,
            user_agent: None,
            timeouts: Timeouts::default(),
            proxy: None,
            use_proxies: true,
            roots: Vec::new(),
            idle_connections: None,
            idle_timeout: None,
            #[cfg(feature = "unstable-reqwest")]
            configure: None,
        }
    }

    /// Where the API is, instead of [`DEFAULT_BASE_URL`]: `http` or `https`, a host, perhaps a port
    /// and a path that comes before that of the API. A slash at its end makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// The access token to send with every call but those that sign in.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The id of a test environment of the app. Without one, calls are for production.
    pub fn environment(mut self, id: impl Into<String>) -> Self {
        self.environment = Some(id.into());
        self
    }

    /// The name and version of your program, put before those of this crate in `User-Agent`.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// How long calls may take.
    ///
    /// ```
    /// use std::time::Duration;
    /// use minapp_cloud_function::{Client, Timeouts};
    ///
    /// let mut timeouts = Timeouts::default();
    /// timeouts.read = Duration::from_secs(5);
    /// let client = Client::builder().token("…").timeouts(timeouts);
    /// ```
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sends everything through this proxy. Without this, the proxies that `HTTP_PROXY`,
    /// `HTTPS_PROXY` and `NO_PROXY` name are used.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Uses no proxy, whatever the environment variables say.
    pub fn no_proxy(mut self) -> Self {
        (self.proxy, self.use_proxies) = (None, false);
        self
    }

    /// Trusts these certificates too (PEM, one or several), besides those of the operating system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// How many idle connections to keep for each host, and for how long. By default their number
    /// has no bound and they are kept for 90 seconds. None are kept with `0`.
    pub fn connection_pool(mut self, idle: usize, keep: Duration) -> Self {
        (self.idle_connections, self.idle_timeout) = (Some(idle), Some(keep));
        self
    }

    /// Changes the `reqwest` client underneath in ways that this builder does not offer. Redirects
    /// are switched off again afterwards: the access token would go with them.
    ///
    /// **Outside the promise of semantic versioning**: a new `reqwest` is no breaking change of this
    /// crate.
    #[cfg(feature = "unstable-reqwest")]
    pub fn configure_reqwest<F>(mut self, change: F) -> Self
    where
        F: FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    {
        self.configure = Some(Box::new(change));
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Input`] if a setting is wrong; the text says which, and what to write.
    pub fn build(self) -> Result<Client> {
        let base = base_url(&self.base_url)?;
        let authorization = self.token.as_ref().map(bearer).transpose()?;
        if let Some(id) = &self.environment {
            check_environment(id)?;
        }
        let ours = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let user_agent = match self.user_agent.as_deref().map(str::trim) {
            None | Some("") => ours.to_owned(),
            Some(program) => format!("{program} {ours}"),
        };
        let user_agent = HeaderValue::try_from(&user_agent).map_err(|error| {
            Error::input(format!("the user agent {user_agent:?} holds characters that headers cannot"))
                .because(error)
        })?;

        let mut http = reqwest::Client::builder()
            .user_agent(user_agent)
            .connect_timeout(self.timeouts.connect)
            .tcp_nodelay(true);
        if let Some(url) = &self.proxy {
            let proxy = reqwest::Proxy::all(url).map_err(|error| {
                Error::input("the proxy is no URL that can be used, such as http://127.0.0.1:3128")
                    .because(error.without_url())
            })?;
            http = http.proxy(proxy);
        } else if !self.use_proxies {
            http = http.no_proxy();
        }
        if let Some(idle) = self.idle_connections {
            http = http.pool_max_idle_per_host(idle).pool_idle_timeout(self.idle_timeout);
        }
        http = tls::configure(http, &self.roots, base.scheme() == "https")?;
        #[cfg(feature = "unstable-reqwest")]
        if let Some(change) = self.configure {
            http = change(http);
        }
        let http = http.redirect(reqwest::redirect::Policy::none()).build().map_err(|error| {
            Error::input("the HTTP client cannot be made with these settings").because(error)
        })?;
        Ok(Client::assemble(base, http, authorization, self.environment, self.timeouts))
    }
}

/// A base URL without a slash at its end.
fn base_url(text: &str) -> Result<Url> {
    let wrong = |why: &str| Error::input(format!("the base URL {why}; write one such as {DEFAULT_BASE_URL}"));
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
    Ok(url)
}

fn bearer(token: &Secret) -> Result<HeaderValue> {
    let token = token.expose().trim();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::input(
            "the access token is empty, or holds spaces or characters that no token has; \
             write the token alone, without the word Bearer",
        ));
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))
        .map_err(|error| Error::input("the access token cannot be sent").because(error))?;
    value.set_sensitive(true);
    Ok(value)
}

pub(crate) fn check_environment(id: &str) -> Result<()> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::input(format!(
            "{id:?} is no id of an environment: it must be visible ASCII; leave it out for production"
        )));
    }
    Ok(())
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("token", &self.token)
            .field("environment", &self.environment)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}
