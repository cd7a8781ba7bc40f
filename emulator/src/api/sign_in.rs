//! The two calls of a sign-in, and the check of what they give.

use std::sync::Arc;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use minapp_cloud_function::{
    AccessToken, AuthorizationCode, AuthorizeRequest, ExchangeCodeRequest, RefreshTokenRequest, Secret,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::body::{bytes, object};
use super::{Api, Refusal, json};
use crate::random;
use crate::store::NewTokens;

/// The access token that a request bears.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}

pub(super) async fn authorize(State(api): State<Arc<Api>>, form: Form) -> Result<Response, Refusal> {
    let AuthorizeRequest { client_id, client_secret, .. } = form.read()?;
    api.check(&client_id, &client_secret)?;
    match &api.redirects {
        Some(redirects) => redirects.begin(),
        None => api.authorization_code().await,
    }
}

pub(super) async fn create_access_token(
    State(api): State<Arc<Api>>,
    form: Form,
) -> Result<Response, Refusal> {
    let (access, refresh) = (random::hex::<20>()?, random::hex::<20>()?);
    let new = NewTokens { access: &access, refresh: &refresh, lifetime: api.lifetimes.token };
    match form.0.get("grant_type").and_then(Value::as_str) {
        Some("authorization_code") => {
            let ExchangeCodeRequest { client_id, client_secret, code, .. } = form.read()?;
            api.check(&client_id, &client_secret)?;
            if !api.store.exchange_code(code.expose(), new).await? {
                return Err(Refusal::unauthorized("code: unknown, used before, or expired"));
            }
        }
        Some("refresh_token") => {
            let RefreshTokenRequest { client_id, client_secret, refresh_token, .. } = form.read()?;
            api.check(&client_id, &client_secret)?;
            if !api.store.renew_tokens(refresh_token.expose(), new).await? {
                return Err(Refusal::unauthorized("refresh_token: unknown, or used before"));
            }
        }
        _ => {
            return Err(Refusal::bad_request("grant_type: must be `authorization_code` or `refresh_token`"));
        }
    }
    let mut answer = AccessToken::default();
    answer.access_token = access.into();
    answer.refresh_token = refresh.into();
    answer.expires_in = api.lifetimes.token;
    answer.token_type = "Bearer".into();
    answer.scope = "read write".into();
    Ok(json(StatusCode::OK, &answer))
}

impl Api {
    /// Refuses a request that bears no access token which works.
    pub(super) fn require_token(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        match bearer(headers) {
            Some(token)
                if same_secret(token, self.account.token.expose()) || self.store.is_access_token(token) =>
            {
                Ok(())
            }
            _ => Err(Refusal::unauthorized("Authentication credentials were not provided or have expired.")),
        }
    }

    fn check(&self, client_id: &str, client_secret: &Secret) -> Result<(), Refusal> {
        let id_fits = same_secret(client_id, &self.account.client_id);
        match same_secret(client_secret.expose(), self.account.client_secret.expose()) & id_fits {
            true => Ok(()),
            false => Err(Refusal::unauthorized("client_id or client_secret is wrong")),
        }
    }

    /// A new code that can be exchanged once.
    pub(super) async fn authorization_code(&self) -> Result<Response, Refusal> {
        let code = random::hex::<20>()?;
        self.store.add_code(&code, self.lifetimes.code).await?;
        let mut answer = AuthorizationCode::default();
        answer.code = code.into();
        answer.expires_in = self.lifetimes.code;
        Ok(json(StatusCode::OK, &answer))
    }
}

/// Compares in a time that tells nothing of the secret, not even its length.
pub(super) fn same_secret(given: &str, secret: &str) -> bool {
    Sha256::digest(given).ct_eq(&Sha256::digest(secret)).into()
}

/// The members of a request in JSON or in either form that HTML knows: the platform's documents say the
/// first, its own client sends `multipart/form-data`.
#[derive(Debug)]
pub(super) struct Form(Map<String, Value>);

impl FromRequest<Arc<Api>> for Form {
    type Rejection = Refusal;

    async fn from_request(request: Request, api: &Arc<Api>) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.and_then(|kind| kind.split(';').next()).map(|kind| kind.trim().to_ascii_lowercase());
        match kind.as_deref() {
            Some("multipart/form-data") => {
                let unreadable =
                    |why: String| Refusal::bad_request(format!("the form cannot be read: {why}"));
                let (head, body) = request.into_parts();
                let body = bytes(Request::from_parts(head.clone(), body), api).await?;
                let parts = Multipart::from_request(Request::from_parts(head, body.into()), api).await;
                let mut parts = parts.map_err(|error| unreadable(error.body_text()))?;
                let mut members = Map::new();
                let unreadable = |error: MultipartError| unreadable(error.body_text());
                while let Some(part) = parts.next_field().await.map_err(unreadable)? {
                    if let Some(name) = part.name().map(str::to_owned) {
                        members.insert(name, part.text().await.map_err(unreadable)?.into());
                    }
                }
                Ok(Self(members))
            }
            Some("application/x-www-form-urlencoded") => {
                let body = bytes(request, api).await?;
                let pairs = form_urlencoded::parse(&body);
                Ok(Self(pairs.map(|(key, value)| (key.into_owned(), value.into_owned().into())).collect()))
            }
            _ => object(&bytes(request, api).await?).map(Self),
        }
    }
}

impl Form {
    fn read<T: DeserializeOwned>(self) -> Result<T, Refusal> {
        serde_path_to_error::deserialize(Value::Object(self.0)).map_err(|error| {
            match error.path().to_string() {
                path if path == "." => Refusal::bad_request(error.inner().to_string()),
                path => Refusal::bad_request(format!("{path}: {}", error.inner())),
            }
        })
    }
}
