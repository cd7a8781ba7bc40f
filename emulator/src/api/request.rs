//! What is in the head of a request: function, environment, caller, host.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, header};

use super::context::Api;
use super::hosts::names_own_host;
use super::response::Refusal;
use crate::call::Caller;
use crate::store::Environment;

/// The function's name, decoded from the path.
#[derive(Debug)]
pub(super) struct Name(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        match Path::from_request_parts(parts, state).await {
            Ok(Path(name)) => Ok(Self(name)),
            Err(_) => Err(Refusal::bad_request("the function's name in the path is not UTF-8")),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Environment {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        const HEADER: &str = "X-Hydrogen-Env-ID";
        match parts.headers.get(HEADER).map(|value| value.to_str()) {
            None => Ok(Self(None)),
            Some(Ok(id)) if !id.is_empty() => Ok(Self(Some(id.to_owned()))),
            Some(_) => Err(Refusal::bad_request(format!(
                "{HEADER}: must be the id of an environment; leave the header out for production"
            ))),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let ip_address = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| peer.ip());
        let user_agent = parts.headers.get(header::USER_AGENT);
        let user_agent = user_agent.map(|agent| String::from_utf8_lossy(agent.as_bytes()).into_owned());
        Ok(Self { ip_address, user_agent: user_agent.unwrap_or_default() })
    }
}

/// The scheme and host by which the client reaches the emulator.
#[derive(Debug)]
pub(super) struct Origin(pub(super) String);

impl FromRequestParts<Arc<Api>> for Origin {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, api: &Arc<Api>) -> Result<Self, Refusal> {
        Ok(Self(match host(&parts.headers) {
            Some(host) => format!("http://{host}"),
            None => api.base_url.clone(),
        }))
    }
}

/// Whether the client is on this machine, and names a host that can only be this machine. An allowed host does not
/// count: it may be that of a proxy on this machine, which forwards requests of others.
pub(super) fn is_here(peer: IpAddr, headers: &HeaderMap) -> bool {
    peer.to_canonical().is_loopback() && names_own_host(headers)
}

fn host(headers: &HeaderMap) -> Option<Authority> {
    headers.get(header::HOST)?.to_str().ok()?.parse().ok()
}
