//! The two calls of a sign-in, and the check of the access token that they return.

use std::sync::Arc;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use minapp_cloud_function::{
    Secret,
    types::{AccessToken, AuthorizationCode, AuthorizeRequest, ExchangeCodeRequest, RefreshTokenRequest},
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::account::{bearer, same_secret};
use super::body::{bytes, object};
use super::context::Api;
use super::redirects;
use super::response::{Refusal, json};
use crate::random;
use crate::store::NewTokens;

pub(super) async fn authorize(State(api): State<Arc<Api>>, form: Form) -> Result<Response, Refusal> {
    let AuthorizeRequest { client_id, client_secret, .. } = form.read()?;
    api.check(&client_id, &client_secret)?;
    match &api.redirects {
        Some(redirects) => redirects.first(),
        None => api.authorization_code().await,
    }
}

/// The first redirect has led here.
pub(super) async fn first_redirect(
    State(api): State<Arc<Api>>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let redirects = api.redirects.as_ref().ok_or_else(|| Refusal::not_here(redirects::FIRST))?;
    redirects.second(&headers)
}

/// The second redirect has led here: its response is the code.
pub(super) async fn second_redirect(
    State(api): State<Arc<Api>>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let redirects = api.redirects.as_ref().ok_or_else(|| Refusal::not_here(redirects::SECOND))?;
    redirects.check(&headers)?;
    api.authorization_code().await
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
            if !api.platform.store.exchange_code(code.expose(), new).await? {
                return Err(Refusal::unauthorized("code: unknown, used before, or expired"));
            }
        }
        Some("refresh_token") => {
            let RefreshTokenRequest { client_id, client_secret, refresh_token, .. } = form.read()?;
            api.check(&client_id, &client_secret)?;
            if !api.platform.store.renew_tokens(refresh_token.expose(), new).await? {
                return Err(Refusal::unauthorized("refresh_token: unknown, or used before"));
            }
        }
        _ => {
            return Err(Refusal::bad_request("grant_type: must be `authorization_code` or `refresh_token`"));
        }
    }
    let mut tokens = AccessToken::default();
    tokens.access_token = access.into();
    tokens.refresh_token = refresh.into();
    tokens.expires_in = api.lifetimes.token;
    tokens.token_type = "Bearer".into();
    tokens.scope = "read write".into();
    Ok(json(StatusCode::OK, &tokens))
}

impl Api {
    /// Refuses a request without a valid access token.
    pub(super) fn require_token(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        match bearer(headers) {
            Some(token)
                if same_secret(token, self.account.token.expose())
                    || self.platform.store.is_access_token(token) =>
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

    /// A new code, which can be exchanged once.
    async fn authorization_code(&self) -> Result<Response, Refusal> {
        let code = random::hex::<20>()?;
        self.platform.store.add_code(&code, self.lifetimes.code).await?;
        let mut response = AuthorizationCode::default();
        response.code = code.into();
        response.expires_in = self.lifetimes.code;
        Ok(json(StatusCode::OK, &response))
    }
}

/// The members of a request, in JSON or in either of HTML's form encodings: the platform documents JSON, but its own
/// client sends `multipart/form-data`.
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
