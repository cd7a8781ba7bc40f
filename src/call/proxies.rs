//! Which proxy a request goes through.

use std::env;

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use crate::{Error, Result};

/// Hosts on this machine, which no proxy of the environment can reach.
const LOOPBACK: &str = "localhost,127.0.0.0/8,0.0.0.0,::1";

/// What the program has said about proxies.
#[derive(Default)]
pub(crate) enum Setting {
    /// Those that environment variables name.
    #[default]
    Environment,
    Never,
    Always(String),
}

/// The proxies of a client, by the scheme of the request.
pub(crate) struct Proxies {
    http: Option<Result<Proxy>>,
    https: Option<Result<Proxy>>,
    /// The hosts that are reached without one, as `NO_PROXY` has them.
    direct: String,
    /// Finds these hosts.
    matcher: Matcher,
}

#[derive(Clone)]
struct Proxy {
    url: Url,
    /// Host and port, and where it was set; never its password.
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
        // A CGI program gets a header of the request as `HTTP_PROXY`.
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

    /// The name of the proxy for a URL, if it goes through one.
    ///
    /// # Errors
    /// [`Error::Input`] if the environment names one that cannot be used.
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
        // The environment was read above.
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
                    "{} is a {scheme}:// proxy: switch on this crate's feature `socks`, or use an http:// proxy",
                    described(variable),
                )));
            }
            scheme => {
                return Err(Error::input(format!(
                    "{} has the scheme {scheme}://, which no proxy has: write one such as http://127.0.0.1:3128",
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
        Some(variable) => format!("the proxy of the environment variable {variable}"),
        None => "the proxy".to_owned(),
    }
}

fn unusable(variable: Option<&str>) -> Error {
    let proxy = described(variable);
    Error::input(format!("{proxy} is no URL that can be used, such as http://127.0.0.1:3128"))
}
