//! Access tokens for an app's credentials.

use std::sync::Arc;

use tokio::sync::Mutex;

use super::sign_in::{authorize, exchange, refresh};
use crate::{
    Error, Result, Secret, Token,
    call::{engine::Engine, token::Source},
    generated::types::AccessToken,
};

/// A source of tokens that signs in through an engine that has none.
pub(super) fn source(engine: Engine, client_id: String, client_secret: Secret) -> Source {
    let sign_in = Arc::new(SignIn { engine, client_id, client_secret, refresh_token: Mutex::default() });
    Box::new(move || {
        let sign_in = sign_in.clone();
        Box::pin(async move { sign_in.token().await })
    })
}

struct SignIn {
    engine: Engine,
    client_id: String,
    client_secret: Secret,
    refresh_token: Mutex<Option<Secret>>,
}

impl SignIn {
    async fn token(&self) -> Result<Token> {
        let Self { engine, client_id: id, client_secret: secret, refresh_token } = self;
        let mut refresh_token = refresh_token.lock().await;
        let mut renewed = None;
        if let Some(old) = refresh_token.take() {
            match refresh(engine, id, secret.clone(), old.clone()).await {
                Ok(token) => renewed = Some(token),
                // Refused: it is void.
                Err(Error::Platform(_)) => {}
                // It may not have been received.
                Err(error) => {
                    *refresh_token = Some(old);
                    return Err(error);
                }
            }
        }
        let token = match renewed {
            Some(token) => token,
            None => {
                let code = authorize(engine, id, secret.clone()).await?.code;
                exchange(engine, id, secret.clone(), code).await?
            }
        };
        let AccessToken { access_token, expires_in, refresh_token: new, .. } = token;
        *refresh_token = Some(new).filter(|new| !new.expose().is_empty());
        let token = Token::new(access_token);
        // A missing `expires_in` decodes as zero, and then says nothing.
        Ok(if expires_in.is_zero() { token } else { token.expires_in(expires_in) })
    }
}
