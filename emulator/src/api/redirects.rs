//! The redirects of a sign-in: the platform's server redirects a client twice, sets a cookie each time, and requires
//! both before it returns the authorization code.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::account::same_secret;
use super::response::Refusal;
use crate::random;

/// Where the first redirect leads.
pub(super) const FIRST: &str = "/api/oauth2/hydrogen/openapi/authorize/session/";
/// Where the second one leads.
pub(super) const SECOND: &str = "/api/oauth2/hydrogen/openapi/authorize/code/";

/// Creates the cookies, and checks them when they come back: the first is random and signed, the second signs the
/// first. They lead to a code, which is useless without the client secret.
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

    /// The first redirect, for a client with the right credentials.
    pub(super) fn first(&self) -> Result<Response, Refusal> {
        let id = random::hex::<16>()?;
        Ok(redirect(FIRST, format!("sessionid={id}{}", self.signature(&id))))
    }

    /// The second redirect, for a client that sends the first cookie back.
    pub(super) fn second(&self, headers: &HeaderMap) -> Result<Response, Refusal> {
        Ok(redirect(SECOND, format!("ticket={}", self.ticket(headers)?)))
    }

    /// Refuses a client that does not send both cookies back.
    pub(super) fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let ticket = self.ticket(headers)?;
        match cookie(headers, "ticket").is_some_and(|sent| same_secret(sent, &ticket)) {
            true => Ok(()),
            false => Err(not_sent_back("ticket")),
        }
    }

    /// The second cookie that belongs to a client's first, if that is valid.
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
