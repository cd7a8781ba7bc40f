//! The two calls of a sign-in.

use super::Client;
use crate::{
    Call, Error, Result, Secret,
    call::{engine::Engine, json, operation::Arguments},
    generated::types::{
        AccessToken, AccessTokenRequest, AuthorizationCode, AuthorizeRequest, ExchangeCodeRequest,
        RefreshTokenRequest,
    },
};

/// Sign-in by hand. These calls obtain an access token and need none. A client with
/// [`credentials`](crate::ClientBuilder::credentials) signs in by itself.
///
/// ```
/// # async fn show() -> minapp_cloud_function::Result<()> {
/// use minapp_cloud_function::Client;
///
/// let (id, secret) = ("your client id", "your client secret");
/// let guest = Client::builder().build()?;
/// let code = guest.authorize(id, secret).await?;
/// let token = guest.create_access_token(id, secret, code.code).await?;
/// let client = Client::builder().token(token.access_token).build()?;
/// # Ok(())
/// # }
/// ```
impl Client {
    /// Obtains an authorization code for the credentials of an app (`authorize`).
    ///
    /// # Errors
    /// Those of every call. The platform may redirect this call (302); the client follows redirects within
    /// the origin of the base URL, with the cookies that they set.
    pub fn authorize(&self, client_id: &str, client_secret: impl Into<Secret>) -> Call<AuthorizationCode> {
        authorize(self.engine(), client_id, client_secret.into())
    }

    /// Exchanges an authorization code for an access token (`createAccessToken`).
    ///
    /// # Errors
    /// Those of every call.
    pub fn create_access_token(
        &self,
        client_id: &str,
        client_secret: impl Into<Secret>,
        code: impl Into<Secret>,
    ) -> Call<AccessToken> {
        exchange(self.engine(), client_id, client_secret.into(), code.into())
    }

    /// Renews an access token (`createAccessToken`). The old access token and the old refresh token
    /// stop working at once, so keep the new refresh token.
    ///
    /// # Errors
    /// Those of every call. If the [outcome is unknown](Error::is_outcome_unknown), the old tokens may
    /// have stopped working: sign in anew.
    pub fn refresh_access_token(
        &self,
        client_id: &str,
        client_secret: impl Into<Secret>,
        refresh_token: impl Into<Secret>,
    ) -> Call<AccessToken> {
        refresh(self.engine(), client_id, client_secret.into(), refresh_token.into())
    }
}

pub(super) fn authorize(engine: &Engine, client_id: &str, client_secret: Secret) -> Call<AuthorizationCode> {
    let request = check_credentials(client_id, &client_secret)
        .map(|()| AuthorizeRequest { client_id: client_id.to_owned(), client_secret });
    Call::new(engine, request.map(Arguments::Authorize), json)
}

pub(super) fn exchange(
    engine: &Engine,
    client_id: &str,
    client_secret: Secret,
    code: Secret,
) -> Call<AccessToken> {
    let request = check_credentials(client_id, &client_secret).and_then(|()| {
        let (client_id, grant_type) = (client_id.to_owned(), "authorization_code".to_owned());
        let code = present("authorization code", code)?;
        Ok(ExchangeCodeRequest { client_id, client_secret, code, grant_type })
    });
    access_token(engine, request)
}

pub(super) fn refresh(
    engine: &Engine,
    client_id: &str,
    client_secret: Secret,
    refresh_token: Secret,
) -> Call<AccessToken> {
    let request = check_credentials(client_id, &client_secret).and_then(|()| {
        let (client_id, grant_type) = (client_id.to_owned(), "refresh_token".to_owned());
        let refresh_token = present("refresh token", refresh_token)?;
        Ok(RefreshTokenRequest { client_id, client_secret, grant_type, refresh_token })
    });
    access_token(engine, request)
}

fn access_token(engine: &Engine, request: Result<impl Into<AccessTokenRequest>>) -> Call<AccessToken> {
    let arguments = request.map(|request| Arguments::CreateAccessToken(Box::new(request.into())));
    Call::new(engine, arguments, json)
}

pub(crate) fn check_credentials(client_id: &str, client_secret: &Secret) -> Result<()> {
    if client_id.is_empty() {
        return Err(Error::input("the client id is empty: write the one from the settings of your app"));
    }
    if client_secret.expose().is_empty() {
        return Err(Error::input("the client secret is empty: write the one from the settings of your app"));
    }
    Ok(())
}

fn present(what: &str, secret: Secret) -> Result<Secret> {
    if secret.expose().is_empty() {
        return Err(Error::input(format!("the {what} is empty")));
    }
    Ok(secret)
}
