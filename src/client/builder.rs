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

/// How large a response or a log may be by default: 64 MiB.
pub const DEFAULT_MAX_RESPONSE_SIZE: u64 = 64 * 1024 * 1024;

/// What a client is to authenticate its calls with.
enum Authentication {
    None,
    Token(TokenProvider),
    Credentials(String, Secret),
}

impl Client {
    /// The settings of a new client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client from environment variables: the access token from `MINAPP_TOKEN`, or the credentials from
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
    /// [`Error::Input`] if neither a token nor credentials are set, or both are, or a variable holds what
    /// cannot be used.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }
}

/// The settings of a [`Client`]; see [`Client::builder`].
#[must_use = "a builder makes nothing until `build` is called"]
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

    /// Where the API is, instead of [`DEFAULT_BASE_URL`]: `http` or `https`, a host, perhaps a port
    /// and a path that comes before that of the API. A slash at its end makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// The access token to send with every call but those that sign in. It is used until it expires;
    /// to have it renewed, set [`credentials`](Self::credentials) or
    /// [`token_source`](Self::token_source) instead. The last of the three that is set counts.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.authentication = TokenProvider::fixed(&token.into()).map(Authentication::Token);
        self
    }

    /// The credentials of the app, to sign in with.
    ///
    /// The client gets an access token before its first call, shares it with its clones, and renews it
    /// a minute before it ends (or a tenth of its time, if that is less) and once after a 401. However
    /// many calls wait, one renewal is under way. To sign in, the redirects of `authorize` are followed
    /// within the origin of the base URL, with the cookies set on the way; this is the one call for
    /// which they are.
    pub fn credentials(mut self, client_id: impl Into<String>, client_secret: impl Into<Secret>) -> Self {
        let (client_id, client_secret) = (client_id.into(), client_secret.into());
        self.authentication = check_credentials(&client_id, &client_secret)
            .map(|()| Authentication::Credentials(client_id, client_secret));
        self
    }

    /// A source of access tokens of your own. It is asked before the first call, when a token is about
    /// to end, and once after a 401; never twice at the same time.
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
    /// timeouts.read.total = Duration::from_secs(5);
    /// let client = Client::builder().token("…").timeouts(timeouts);
    /// ```
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// When calls are sent again.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// How many retries all calls of the client may have together; see [`RetryBudget`] for the default.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.budget = budget;
        self
    }

    /// Makes at most that many calls at one time, at least one; others wait. There is no bound by
    /// default. Logs, which are fetched from another host, do not count.
    pub fn max_concurrency(mut self, calls: usize) -> Self {
        self.limiter.at_once(calls);
        self
    }

    /// Makes no more calls in a minute than the app may, each try counted; others wait. There is no
    /// bound by default.
    #[cfg(feature = "quota")]
    pub fn quota(mut self, quota: crate::Quota) -> Self {
        self.limiter.in_time(quota);
        self
    }

    /// How many bytes an answer or a log may have, unpacked where it comes compressed: 64 MiB by
    /// default. More is refused as soon as it shows, not after it was read.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Sends everything through this proxy: `http://`, `https://`, or with the feature `socks` one of
    /// `socks5://`, `socks5h://`, `socks4://` and `socks4a://`.
    ///
    /// Unless this is set, the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY` name are used, but
    /// not for the hosts in `NO_PROXY`, nor for this machine (`localhost` and the names below it,
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

    /// Trusts these certificates too (PEM, one or several), besides those of the operating system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// How many idle connections to keep for each host: no bound by default. `0` keeps none.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.pool_max_idle = Some(connections);
        self
    }

    /// How long to keep an idle connection: 90 seconds by default.
    pub fn pool_idle_timeout(mut self, timeout: Duration) -> Self {
        self.pool_idle_timeout = timeout;
        self
    }

    /// Changes the `reqwest` client underneath in ways that this builder does not offer. Redirects
    /// are switched off again afterwards: the access token would go with them. It is called once for each
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

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Input`] if a setting is wrong; the text says which, and what to write.
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
            Error::input(format!("the user agent {user_agent:?} holds characters that headers cannot"))
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
