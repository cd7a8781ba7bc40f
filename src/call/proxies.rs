//! The choice of a proxy for a request.

use std::env;

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use crate::{Error, Result};

/// Hosts on this machine, which a proxy cannot reach.
const LOOPBACK: &str = "localhost,127.0.0.0/8,0.0.0.0,::1";

/// The setting for proxies.
#[derive(Default)]
pub(crate) enum Setting {
    /// The proxies in the environment variables.
    #[default]
    Environment,
    Never,
    Always(String),
}

/// The proxies of a client, by the scheme of the request.
pub(crate) struct Proxies {
    http: Option<Result<Proxy>>,
    https: Option<Result<Proxy>>,
    /// The hosts that are reached without a proxy, in the form of `NO_PROXY`.
    direct: String,
    /// Recognizes these hosts.
    matcher: Matcher,
}

#[derive(Clone)]
struct Proxy {
    url: Url,
    /// The host, the port and the environment variable, without the password.
    name: String,
}

impl Proxies {
    pub(crate) fn new(setting: &Setting) -> Result<Self> {
        match setting {
            Setting::Never => Ok(Self::of_schemes(None, None, String::new())),
            Setting::Always(url) => {
                let proxy = Proxy::parse(url, None)?;
                Ok(Self::of_schemes(Some(Ok(proxy.clone())), Some(Ok(proxy)), String::new()))
            }
            Setting::Environment => Ok(Self::from_env()),
        }
    }

    fn of_schemes(http: Option<Result<Proxy>>, https: Option<Result<Proxy>>, direct: String) -> Self {
        let matcher = Matcher::builder().all("http://any").no(direct.clone()).build();
        Self { http, https, direct, matcher }
    }

    fn from_env() -> Self {
        // In a CGI program, `HTTP_PROXY` is the `Proxy` header of the incoming request.
        if env::var_os("REQUEST_METHOD").is_some() {
            return Self::of_schemes(None, None, String::new());
        }
        let first = |names: [&'static str; 2]| {
            let set = names.into_iter().find_map(|name| Some((name, env::var(name).ok()?)));
            set.filter(|(_, value)| !value.trim().is_empty())
        };
        let all = first(["ALL_PROXY", "all_proxy"]);
        let proxy = |set: Option<(&'static str, String)>| {
            set.or_else(|| all.clone()).map(|(name, value)| Proxy::parse(&value, Some(name)))
        };
        let http = proxy(first(["HTTP_PROXY", "http_proxy"]));
        let https = proxy(first(["HTTPS_PROXY", "https_proxy"]));
        let direct = match first(["NO_PROXY", "no_proxy"]) {
            Some((_, direct)) => format!("{direct},{LOOPBACK}"),
            None => LOOPBACK.to_owned(),
        };
        Self::of_schemes(http, https, direct)
    }

    /// The name of the proxy for a URL, if there is one.
    ///
    /// # Errors
    /// [`Error::Input`] if the proxy in the environment is not usable.
    pub(crate) fn name(&self, url: &Url) -> Result<Option<&str>> {
        let proxy = if url.scheme() == "https" { &self.https } else { &self.http };
        let Some(proxy) = proxy else { return Ok(None) };
        let target = url.as_str().parse::<http::Uri>();
        if target.is_ok_and(|target| self.matcher.intercept(&target).is_none()) {
            return Ok(None);
        }
        proxy.as_ref().map(|proxy| Some(proxy.name.as_str())).map_err(Error::clone)
    }

    pub(crate) fn configure(&self, mut builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder> {
        // `from_env` has read the environment.
        builder = builder.no_proxy();
        type Make = fn(Url) -> reqwest::Result<reqwest::Proxy>;
        for (proxy, make) in
            [(&self.http, reqwest::Proxy::http as Make), (&self.https, reqwest::Proxy::https as Make)]
        {
            let Some(Ok(proxy)) = proxy else { continue };
            let made =
                make(proxy.url.clone()).map_err(|error| unusable(None).because(error.without_url()))?;
            builder = builder.proxy(made.no_proxy(reqwest::NoProxy::from_string(&self.direct)));
        }
        Ok(builder)
    }
}

impl Proxy {
    fn parse(text: &str, variable: Option<&str>) -> Result<Self> {
        let text = text.trim();
        let text = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        let url = Url::parse(&text).map_err(|error| unusable(variable).because(error))?;
        match url.scheme() {
            "http" | "https" => {}
            "socks4" | "socks4a" | "socks5" | "socks5h" if cfg!(feature = "socks") => {}
            scheme @ ("socks4" | "socks4a" | "socks5" | "socks5h") => {
                return Err(Error::input(format!(
                    "{} is a {scheme}:// proxy; enable this crate's feature `socks`, or use an http:// proxy",
                    described(variable),
                )));
            }
            scheme => {
                return Err(Error::input(format!(
                    "{} has the unsupported scheme {scheme}://; use a URL such as http://127.0.0.1:3128",
                    described(variable),
                )));
            }
        }
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| unusable(variable))?;
        let mut name = host.to_owned();
        if let Some(port) = url.port_or_known_default() {
            name.push_str(&format!(":{port}"));
        }
        if let Some(variable) = variable {
            name.push_str(&format!(" of {variable}"));
        }
        Ok(Self { name, url })
    }
}

fn described(variable: Option<&str>) -> String {
    match variable {
        Some(variable) => format!("the proxy in the environment variable {variable}"),
        None => "the proxy".to_owned(),
    }
}

fn unusable(variable: Option<&str>) -> Error {
    let proxy = described(variable);
    Error::input(format!("{proxy} is not a valid URL; use a URL such as http://127.0.0.1:3128"))
}
