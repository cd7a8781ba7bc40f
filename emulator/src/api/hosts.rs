//! The host names that the emulator serves.
//!
//! A web page can have its own name resolve to this machine (DNS rebinding). The browser then lets it read what
//! the emulator sends, as if the page came from here. Its requests name the host of the page, and are recognised by
//! that. No page can do this with an IP address or with `localhost`, which browsers do not look up.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use axum::extract::{ConnectInfo, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Version, header};
use url::Host;

use super::response::Refusal;

/// The names that are served besides the machine's own.
#[derive(Debug)]
pub(crate) struct Hosts(Vec<String>);

impl Hosts {
    /// The error says what is wrong with a name.
    pub(crate) fn new(names: Vec<String>) -> Result<Self, String> {
        let allowed = names.into_iter().map(|name| match Host::parse(&name) {
            Ok(Host::Domain(domain)) if !domain.contains('*') => Ok(without_dot(&domain).to_owned()),
            Ok(Host::Ipv4(_) | Host::Ipv6(_)) => {
                Err(format!("allowed host `{name}`: IP addresses are always allowed; give a name"))
            }
            _ => Err(format!("allowed host `{name}`: give one name, without scheme, port, path or wildcard")),
        });
        allowed.collect::<Result<_, _>>().map(Self)
    }

    /// Refuses a request for a host that is not served. A request in absolute form gets its target's host as `Host`.
    pub(super) fn check(&self, request: &mut Request) -> Result<(), Refusal> {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| peer.ip().to_canonical());
        let mut lines = request.headers().get_all(header::HOST).iter();
        match (lines.next(), lines.next()) {
            (Some(host), None) => self.check_one(peer, host.as_bytes())?,
            (Some(_), Some(_)) => return Err(Refusal::bad_request("there is more than one `Host` header")),
            // HTTP/1.0 knows no `Host`, and no browser speaks it.
            (None, _) if request.version() < Version::HTTP_11 || request.uri().authority().is_some() => {}
            (None, _) => return Err(Refusal::bad_request("there is no `Host` header")),
        }
        if let Some(target) = request.uri().authority() {
            self.check_one(peer, target.as_str().as_bytes())?;
            if let Ok(host) = HeaderValue::from_str(target.as_str()) {
                request.headers_mut().insert(header::HOST, host);
            }
        }
        Ok(())
    }

    fn check_one(&self, peer: IpAddr, host: &[u8]) -> Result<(), Refusal> {
        let parsed = parse(host);
        let is_served = match &parsed {
            Some(Host::Domain(name)) => is_localhost(name) || self.0.iter().any(|allowed| allowed == name),
            // Behind a forwarded port, another machine may use an address that this one does not know.
            Some(Host::Ipv4(ip)) => !peer.is_loopback() || is_of_this_machine((*ip).into()),
            Some(Host::Ipv6(ip)) => !peer.is_loopback() || is_of_this_machine((*ip).into()),
            None => false,
        };
        if is_served {
            return Ok(());
        }
        Err(Refusal::new(
            StatusCode::FORBIDDEN,
            match parsed {
                Some(Host::Domain(name)) => format!(
                    "the host `{name}` is not served: use an IP address of this machine or localhost, or start \
                     the emulator with --allow-host {name}"
                ),
                Some(ip) => format!("the host `{ip}` is not served: it is no IP address of this machine"),
                None => "the host that the request names cannot be read".into(),
            },
        ))
    }
}

/// Whether the host of a request is a name or address that always means this machine.
pub(super) fn names_own_host(headers: &HeaderMap) -> bool {
    match headers.get(header::HOST).and_then(|host| parse(host.as_bytes())) {
        Some(Host::Domain(name)) => is_localhost(&name),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.to_canonical().is_loopback(),
        None => false,
    }
}

/// Parses a host with or without a port as a browser does: in lower case, and without a trailing dot.
fn parse(host: &[u8]) -> Option<Host> {
    let host = str::from_utf8(host).ok()?;
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    if !port.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    if let Ok(ip) = name.parse() {
        return Some(Host::Ipv4(ip));
    }
    Host::parse(name).ok().map(|host| match host {
        Host::Domain(name) => Host::Domain(without_dot(&name).to_owned()),
        ip => ip,
    })
}

fn without_dot(name: &str) -> &str {
    name.strip_suffix('.').unwrap_or(name)
}

fn is_localhost(name: &str) -> bool {
    name == "localhost" || name.ends_with(".localhost")
}

fn is_of_this_machine(ip: IpAddr) -> bool {
    let ip = ip.to_canonical();
    // Only an address of the machine can be bound to.
    ip.is_loopback() || !ip.is_multicast() && UdpSocket::bind((ip, 0)).is_ok()
}
