//! The two calls of a sign-in.

use crate::{
    AccessToken, AuthorizationCode, AuthorizeRequest, Call, Client, Error, Result, Secret,
    call::json,
    generated::types::{ExchangeCodeRequest, RefreshTokenRequest},
    operation::What,
};

/// Sign-in by hand. These calls need no access token: they make one. A client with
/// [`credentials`](crate::ClientBuilder::credentials) does all this by itself.
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
    /// Gets an authorization code for the credentials of an app (`authorize`).
    ///
    /// # Errors
    /// Those of every call. The platform's server is known to answer this call with redirects (302)
    /// first; they are followed within the origin of the base URL, with the cookies set on the way.
    pub fn authorize(&self, client_id: &str, client_secret: impl Into<Secret>) -> Call<AuthorizationCode> {
        let request = credentials(client_id, client_secret.into())
            .map(|(client_id, client_secret)| AuthorizeRequest { client_id, client_secret });
        self.call(request.map(What::Authorize), json)
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
        let request = credentials(client_id, client_secret.into()).and_then(|(client_id, client_secret)| {
            let (code, grant_type) =
                (present("authorization code", code.into())?, "authorization_code".to_owned());
            Ok(ExchangeCodeRequest { client_id, client_secret, code, grant_type }.into())
        });
        self.call(request.map(|request| What::CreateAccessToken(Box::new(request))), json)
    }

    /// Renews an access token (`createAccessToken`). The old access token and the old refresh token
    /// stop working at once, so keep the new refresh token.
    ///
    /// # Errors
    /// Those of every call. If the [outcome is unknown](Error::is_outcome_unknown), the old pair may
    /// be void already: sign in anew.
    pub fn refresh_access_token(
        &self,
        client_id: &str,
        client_secret: impl Into<Secret>,
        refresh_token: impl Into<Secret>,
    ) -> Call<AccessToken> {
        let request = credentials(client_id, client_secret.into()).and_then(|(client_id, client_secret)| {
            let grant_type = "refresh_token".to_owned();
            let refresh_token = present("refresh token", refresh_token.into())?;
            Ok(RefreshTokenRequest { client_id, client_secret, grant_type, refresh_token }.into())
        });
        self.call(request.map(|request| What::CreateAccessToken(Box::new(request))), json)
    }
}

fn credentials(client_id: &str, client_secret: Secret) -> Result<(String, Secret)> {
    check_credentials(client_id, &client_secret)?;
    Ok((client_id.to_owned(), client_secret))
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
