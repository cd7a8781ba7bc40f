//! The way by which the platform's server leads a client to its authorization code: two redirects, each
//! with a cookie, and both cookies are wanted back at the end.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::sign_in::same_secret;
use super::{Api, Refusal};
use crate::random;

/// Where the first redirect leads.
pub(super) const FIRST: &str = "/api/oauth2/hydrogen/openapi/authorize/session/";
/// Where the second one leads.
pub(super) const SECOND: &str = "/api/oauth2/hydrogen/openapi/authorize/code/";

/// Makes the cookies, and knows its own when they come back: the first is random and signed, the second
/// signs the first. What they lead to is a code, which is of no use without the client secret.
#[derive(Debug)]
pub(crate) struct Redirects {
    keyed: Hmac<Sha256>,
}

impl Redirects {
    pub(crate) fn new() -> Result<Self, getrandom::Error> {
        let mut key = [0; 64];
        getrandom::fill(&mut key)?;
        Ok(Self { keyed: Mac::new(&key.into()) })
    }

    /// The first redirect, for a client whose credentials are right.
    pub(super) fn begin(&self) -> Result<Response, Refusal> {
        let id = random::hex::<16>()?;
        Ok(redirect(FIRST, format!("sessionid={id}{}", self.signature(&id))))
    }

    /// The second cookie that belongs to the first of a client, if that one is ours.
    fn ticket(&self, headers: &HeaderMap) -> Result<String, Refusal> {
        let session = cookie(headers, "sessionid").filter(|session| {
            session
                .split_at_checked(32)
                .is_some_and(|(id, signature)| same_secret(signature, &self.signature(id)))
        });
        session.map(|session| self.signature(session)).ok_or_else(|| not_sent_back("sessionid"))
    }

    fn signature(&self, text: &str) -> String {
        random::digits(&self.keyed.clone().chain_update(text).finalize().into_bytes())
    }
}

/// The second redirect.
pub(super) async fn first(State(api): State<Arc<Api>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let redirects = api.redirects.as_ref().ok_or_else(|| Refusal::not_here(FIRST))?;
    Ok(redirect(SECOND, format!("ticket={}", redirects.ticket(&headers)?)))
}

/// The answer at the end.
pub(super) async fn second(State(api): State<Arc<Api>>, headers: HeaderMap) -> Result<Response, Refusal> {
    let redirects = api.redirects.as_ref().ok_or_else(|| Refusal::not_here(SECOND))?;
    let ticket = redirects.ticket(&headers)?;
    match cookie(&headers, "ticket").is_some_and(|sent| same_secret(sent, &ticket)) {
        true => api.authorization_code().await,
        false => Err(not_sent_back("ticket")),
    }
}

fn redirect(to: &'static str, cookie: String) -> Response {
    let cookie = format!("{cookie}; Path=/api/oauth2/; HttpOnly; SameSite=Lax");
    (StatusCode::FOUND, [(header::LOCATION, to.to_owned()), (header::SET_COOKIE, cookie)]).into_response()
}

/// The value of a cookie that a client sent.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn not_sent_back(name: &str) -> Refusal {
    Refusal::unauthorized(format!("the cookie `{name}` was not sent back, or is another's: sign in again"))
}
