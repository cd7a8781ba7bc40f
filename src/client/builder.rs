//! The settings of a client.

mod from_env;

use std::{fmt, future::Future, sync::Arc, time::Duration};

use http::HeaderValue;

use super::{Client, credentials, sign_in::check_credentials, tls::Tls};
use crate::{
    DEFAULT_BASE_URL, Error, Result, RetryBudget, RetryPolicy, Secret, Timeouts, Token,
    call::{
        base_url::BaseUrl,
        clock::Clock,
        engine::{Engine, Resources, check_environment},
        limiter::Limiter,
        pools::Pools,
        proxies::{Proxies, Setting},
        token::TokenProvider,
    },
    generated,
    types::secret::without_secrets,
};

/// The maximum size of a response or a log by default: 64 MiB.
pub const DEFAULT_MAX_RESPONSE_SIZE: u64 = 64 * 1024 * 1024;

/// How a client authenticates its calls.
enum Authentication {
    None,
    Token(TokenProvider),
    Credentials(String, Secret),
}

impl Client {
    /// Returns a builder with the default settings.
    ///
    /// ```no_run
    /// let client = minapp_cloud_function::Client::builder().token("your access token").build()?;
    /// # Ok::<(), minapp_cloud_function::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// Creates a client from environment variables: the access token from `MINAPP_TOKEN`, or the credentials from
    /// both `MINAPP_CLIENT_ID` and `MINAPP_CLIENT_SECRET`; and, if they are set, `MINAPP_BASE_URL` and
    /// `MINAPP_ENV_ID`. An empty variable counts as not set. [`ClientBuilder::from_env`] lets you set more.
    ///
    /// ```no_run
    /// # fn main() -> minapp_cloud_function::Result<()> {
    /// let client = minapp_cloud_function::Client::from_env()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] if neither a token nor credentials are set, or both are, or the value of a
    /// variable is invalid.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }
}

/// The settings of a [`Client`]; see [`Client::builder`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    base_url: String,
    authentication: Result<Authentication>,
    environment: Option<String>,
    user_agent: Option<String>,
    timeouts: Timeouts,
    retry: RetryPolicy,
    budget: RetryBudget,
    limiter: Limiter,
    max_response_size: u64,
    proxy: Setting,
    roots: Vec<Vec<u8>>,
    pool_max_idle: Option<usize>,
    pool_idle_timeout: Duration,
    #[cfg(feature = "unstable-reqwest")]
    configure: Option<Configure>,
}

#[cfg(feature = "unstable-reqwest")]
type Configure = Box<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

impl ClientBuilder {
    pub(crate) fn new() -> Self {
        Self {
            base_url: DEFAULT_BASE_URL.to_owned(),
            authentication: Ok(Authentication::None),
            environment: None,
            user_agent: None,
            timeouts: Timeouts::default(),
            retry: RetryPolicy::default(),
            budget: RetryBudget::default(),
            limiter: Limiter::default(),
            max_response_size: DEFAULT_MAX_RESPONSE_SIZE,
            proxy: Setting::default(),
            roots: Vec::new(),
            pool_max_idle: None,
            pool_idle_timeout: Duration::from_secs(90),
            #[cfg(feature = "unstable-reqwest")]
            configure: None,
        }
    }

    /// Sets the base URL of the API: [`DEFAULT_BASE_URL`] by default. It has the scheme `http` or `https`, a
    /// host, and optionally a port and a path prefix. A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Sets the access token, which is sent with every call except those that sign in. The client does not
    /// renew it; for that, set [`credentials`](Self::credentials) or
    /// [`token_source`](Self::token_source) instead. If several of the three are set, the last one
    /// counts.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.authentication = TokenProvider::fixed(&token.into()).map(Authentication::Token);
        self
    }

    /// Sets the credentials of the app, with which the client signs in.
    ///
    /// The client obtains an access token before its first call, shares it with its clones, and renews it
    /// a minute before it expires (or a tenth of its lifetime, if that is less) and once after a 401.
    /// However many calls wait for it, only one renewal runs at a time. Redirects are followed only for
    /// `authorize`, within the origin of the base URL and with the cookies they set.
    pub fn credentials(mut self, client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        let (client_id, client_secret) = (client_id.into(), client_secret.into());
        self.authentication = check_credentials(&client_id, &client_secret)
            .map(|()| Authentication::Credentials(client_id, client_secret));
        self
    }

    /// Sets your own source of access tokens. The client calls it before the first call, when a token is
    /// about to expire, and once after a 401; never twice at the same time.
    ///
    /// ```
    /// use minapp_cloud_function::{Client, Token};
    ///
    /// let client = Client::builder().token_source(|| async {
    ///     let text = std::fs::read_to_string("/run/secrets/minapp-token")?;
    ///     Ok::<_, std::io::Error>(Token::new(text))
    /// });
    /// ```
    pub fn token_source<F, Fut, E>(mut self, source: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Token, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let provider = TokenProvider::renewed(Box::new(move || {
            let obtained = source();
            Box::pin(async {
                obtained.await.map_err(|error| Error::credentials_because("its source failed", error))
            })
        }));
        self.authentication = Ok(Authentication::Token(provider));
        self
    }

    /// Sets the id of a test environment of the app. By default, calls are for production.
    pub fn environment(mut self, id: impl Into<String>) -> Self {
        self.environment = Some(id.into());
        self
    }

    /// Sets the name and version of your program, such as `shop/1.2`, which precede those of this crate in
    /// `User-Agent`.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Sets the timeouts of calls; see [`Timeouts`] for the defaults.
    ///
    /// ```
    /// use std::time::Duration;
    /// use minapp_cloud_function::{Client, Timeouts};
    ///
    /// let mut timeouts = Timeouts::default();
    /// timeouts.read.total = Duration::from_secs(5);
    /// let client = Client::builder().token("…").timeouts(timeouts);
    /// ```
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Sets the retry policy; see [`RetryPolicy`] for the default.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the budget of retries that all calls of the client share; see [`RetryBudget`] for the default.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.budget = budget;
        self
    }

    /// Sets how many calls may run at once, at least 1: unlimited by default. Further calls wait. Logs, which
    /// come from another host, do not count.
    pub fn max_concurrency(mut self, calls: usize) -> Self {
        self.limiter.at_once(calls);
        self
    }

    /// Limits the requests per minute: unlimited by default. Every attempt counts, and calls beyond the quota
    /// wait.
    #[cfg(feature = "quota")]
    pub fn quota(mut self, quota: crate::Quota) -> Self {
        self.limiter.in_time(quota);
        self
    }

    /// Sets the maximum size of a response or a log, in bytes after decompression:
    /// [`DEFAULT_MAX_RESPONSE_SIZE`] by default. The client stops reading a response that exceeds it.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Sends all requests through this proxy: `http://`, `https://`, or with the feature `socks` one of
    /// `socks5://`, `socks5h://`, `socks4://` and `socks4a://`.
    ///
    /// By default, the client uses the proxies in `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, except for the hosts
    /// in `NO_PROXY` and for this machine (`localhost` and the names below it,
    /// `127.0.0.0/8`, `::1`).
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Setting::Always(url.into());
        self
    }

    /// Uses no proxy, whatever the environment variables say.
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Setting::Never;
        self
    }

    /// Trusts these certificates (PEM, one or more) in addition to those of the operating system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// Sets how many idle connections to keep for each host: unlimited by default. `0` keeps none.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.pool_max_idle = Some(connections);
        self
    }

    /// Sets how long to keep an idle connection: 90 seconds by default.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.pool_idle_timeout = timeout;
        self
    }

    /// Changes settings of the underlying `reqwest` client that this builder does not offer. Redirects stay
    /// off, since they would carry the access token along. `change` is called once for each
    /// Tokio runtime that the client is used on.
    ///
    /// **Outside the promise of semantic versioning**: a new `reqwest` is no breaking change of this
    /// crate.
    #[cfg(feature = "unstable-reqwest")]
    pub fn configure_reqwest<F>(mut self, change: F) -> Self
    where
        F: Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    {
        self.configure = Some(Box::new(change));
        self
    }

    /// Builds the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Input`] if a setting is invalid; the message says which one, and what to set.
    pub fn build(self) -> Result<Client> {
        let base_url = BaseUrl::parse(&self.base_url)?;
        let authentication = self.authentication?;
        if let Some(id) = &self.environment {
            check_environment(id)?;
        }
        let ours = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let user_agent = match self.user_agent.as_deref().map(str::trim) {
            None | Some("") => ours.to_owned(),
            Some(program) => format!("{program} {ours}"),
        };
        let user_agent = HeaderValue::try_from(&user_agent).map_err(|error| {
            Error::input(format!("the user agent {user_agent:?} has characters that a header cannot contain"))
                .because(error)
        })?;

        let proxies = Proxies::new(&self.proxy)?;
        proxies.name(base_url.url())?;
        let tls = Tls::new(&self.roots, base_url.url().scheme() == "https")?;
        let network = Proxies::new(&self.proxy)?;
        let (connect, max_idle, idle_timeout) =
            (self.timeouts.connect, self.pool_max_idle, self.pool_idle_timeout);
        #[cfg(feature = "unstable-reqwest")]
        let change = self.configure;
        let make = move || {
            let mut http = reqwest::Client::builder()
                .user_agent(user_agent.clone())
                .connect_timeout(connect)
                .tcp_nodelay(true);
            http = tls.configure(network.configure(http)?);
            http = http.pool_idle_timeout(idle_timeout);
            if let Some(max_idle) = max_idle {
                http = http.pool_max_idle_per_host(max_idle);
            }
            #[cfg(feature = "unstable-reqwest")]
            if let Some(change) = &change {
                http = change(http);
            }
            http.redirect(reqwest::redirect::Policy::none()).build().map_err(|error| {
                Error::input("the HTTP client cannot be made with these settings").because(error)
            })
        };
        let (pools, http) = Pools::new(Box::new(make))?;
        let resources = Arc::new(Resources {
            api: generated::Client { baseurl: base_url, client: http },
            timeouts: self.timeouts,
            retry: self.retry,
            budget: self.budget.into(),
            limiter: self.limiter,
            clock: Clock::new(),
            pools,
            proxies,
            max_response_size: self.max_response_size,
        });
        let tokens = match authentication {
            Authentication::None => TokenProvider::None,
            Authentication::Token(provider) => provider,
            Authentication::Credentials(client_id, client_secret) => {
                let guest = Engine::new(resources.clone(), TokenProvider::None, None);
                TokenProvider::renewed(credentials::source(guest, client_id, client_secret))
            }
        };
        let environment = self.environment.map(Into::into);
        Ok(Client::new(Engine::new(resources, tokens, environment)))
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &without_secrets(&self.base_url))
            .field("authentication", &self.authentication)
            .field("environment", &self.environment)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Authentication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Token(TokenProvider::Renewed(_)) => "a token source",
            Self::Token(_) => "a token",
            Self::Credentials(..) => "credentials",
        })
    }
}
