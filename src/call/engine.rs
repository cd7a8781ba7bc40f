//! The engine that sends the calls of all handles.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use url::Url;

use super::{
    base_url::BaseUrl, budget, clock::Clock, limiter::Limiter, pools::Pools, proxies::Proxies,
    retry::RetryPolicy, timeouts::Timeouts, token::TokenProvider,
};
use crate::{Error, Result, error::TokenHistory, generated};

/// The HTTP client, the base URL, the token provider and the policies of a client, and the environment of
/// its calls. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Engine {
    shared: Arc<Shared>,
    environment: Option<Arc<str>>,
}

struct Shared {
    resources: Arc<Resources>,
    tokens: TokenProvider,
    /// Whether the platform has accepted the access token before.
    token_accepted: AtomicBool,
}

/// What an engine shares with the engine that signs in for it.
pub(crate) struct Resources {
    pub(crate) api: generated::Client,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: RetryPolicy,
    /// Shared by all calls, so that an outage does not multiply the load.
    pub(crate) budget: budget::Left,
    pub(crate) limiter: Limiter,
    pub(crate) clock: Clock,
    pub(crate) pools: Pools,
    pub(crate) proxies: Proxies,
    pub(crate) max_response_size: u64,
}

impl Engine {
    pub(crate) fn new(
        resources: Arc<Resources>,
        tokens: TokenProvider,
        environment: Option<Arc<str>>,
    ) -> Self {
        let token_accepted = AtomicBool::new(false);
        Self { shared: Arc::new(Shared { resources, tokens, token_accepted }), environment }
    }

    /// The same engine, for a test environment.
    ///
    /// # Errors
    /// [`Error::Input`] if the id is not valid.
    pub(crate) fn with_environment(&self, id: &str) -> Result<Self> {
        check_environment(id)?;
        Ok(Self { shared: self.shared.clone(), environment: Some(id.into()) })
    }

    /// The same engine, for production.
    pub(crate) fn without_environment(&self) -> Self {
        Self { shared: self.shared.clone(), environment: None }
    }

    pub(crate) fn environment(&self) -> Option<&Arc<str>> {
        self.environment.as_ref()
    }

    pub(crate) fn base_url(&self) -> &BaseUrl {
        &self.api().baseurl
    }

    /// The generated client, which builds the requests.
    pub(crate) fn api(&self) -> &generated::Client {
        &self.shared.resources.api
    }

    /// The HTTP client of the runtime that this code runs on.
    pub(crate) fn http(&self) -> Result<reqwest::Client> {
        self.shared.resources.pools.here()
    }

    pub(crate) fn timeouts(&self) -> &Timeouts {
        &self.shared.resources.timeouts
    }

    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.shared.resources.retry
    }

    pub(crate) fn budget(&self) -> &budget::Left {
        &self.shared.resources.budget
    }

    pub(crate) fn limiter(&self) -> &Limiter {
        &self.shared.resources.limiter
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.shared.resources.clock
    }

    pub(crate) fn proxies(&self) -> &Proxies {
        &self.shared.resources.proxies
    }

    pub(crate) fn max_response_size(&self) -> u64 {
        self.shared.resources.max_response_size
    }

    pub(crate) fn tokens(&self) -> &TokenProvider {
        &self.shared.tokens
    }

    pub(crate) fn token_was_accepted(&self) {
        // Written only once, since all calls share it.
        if !self.shared.token_accepted.load(Ordering::Relaxed) {
            self.shared.token_accepted.store(true, Ordering::Relaxed);
        }
    }

    pub(crate) fn token_history(&self) -> TokenHistory {
        match self.shared.token_accepted.load(Ordering::Relaxed) {
            true => TokenHistory::Proven,
            false => TokenHistory::Unproven,
        }
    }

    /// The host and port of the API, and the proxy, for messages.
    pub(crate) fn peer(&self) -> (Option<String>, Option<&str>) {
        let url = self.base_url().url();
        let host = url.host_str().map(|host| match url.port_or_known_default() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        });
        (host, self.proxy(url))
    }

    /// The proxy for a URL, for messages.
    pub(crate) fn proxy(&self, url: &Url) -> Option<&str> {
        self.proxies().name(url).ok().flatten()
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine")
            .field("base_url", &self.base_url().as_str())
            .field("environment", &self.environment)
            .finish_non_exhaustive()
    }
}

pub(crate) fn check_environment(id: &str) -> Result<()> {
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::input(format!(
            "{id:?} is not the id of an environment; use visible ASCII, or no environment for production"
        )));
    }
    Ok(())
}
