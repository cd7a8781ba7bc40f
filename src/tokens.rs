//! Where access tokens come from, and how one renewal serves all calls that wait for it.

use std::{
    error::Error as StdError,
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

use http::HeaderValue;
use tokio::sync::Mutex;

use crate::{AccessToken, Client, Error, Result, Secret, trace};

/// An access token from a source of your own; see [`ClientBuilder::token_source`](crate::ClientBuilder::token_source).
#[derive(Clone, Debug)]
pub struct Token {
    value: Secret,
    expires_in: Option<Duration>,
}

impl Token {
    /// A token that is used until the platform refuses it.
    pub fn new(value: impl Into<Secret>) -> Self {
        Self { value: value.into(), expires_in: None }
    }

    /// Says how long the token still works, so that it is replaced before it ends.
    pub fn expires_in(mut self, time: Duration) -> Self {
        self.expires_in = Some(time);
        self
    }
}

type Fetched = Pin<Box<dyn Future<Output = Result<Token>> + Send>>;

/// Who calls.
#[derive(Clone)]
pub(crate) enum Tokens {
    /// Nobody: only the calls that sign in can be made.
    None,
    /// A token that stays.
    Fixed(HeaderValue),
    /// A token that is renewed.
    Renewed(Arc<Renewed>),
}

pub(crate) struct Renewed {
    source: Source,
    /// Held while a renewal is under way, so that there is one at a time.
    state: Arc<Mutex<State>>,
}

enum Source {
    Credentials { client_id: String, client_secret: Secret },
    Own(Box<dyn Fn() -> Fetched + Send + Sync>),
}

#[derive(Default)]
struct State {
    token: Option<Live>,
    refresh_token: Option<Secret>,
    /// The last renewal failed, and when: those who waited for it fail with it.
    failure: Option<(Instant, Error)>,
}

/// A token in use.
#[derive(Clone)]
struct Live {
    header: HeaderValue,
    /// When to renew it, if it is known when it ends.
    due: Option<Instant>,
    end: Option<Instant>,
}

/// How long a token that is due is used on, while it lasts, when it could not be renewed.
const PATIENCE: Duration = Duration::from_secs(5);

impl Tokens {
    pub(crate) fn fixed(token: &Secret) -> Result<Self> {
        bearer(token).map(Self::Fixed)
    }

    pub(crate) fn credentials(client_id: String, client_secret: Secret) -> Result<Self> {
        crate::auth::check_credentials(&client_id, &client_secret)?;
        Ok(Self::renewed(Source::Credentials { client_id, client_secret }))
    }

    pub(crate) fn own<F, Fut, E>(source: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Token, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>>,
    {
        Self::renewed(Source::Own(Box::new(move || {
            let fetched = source();
            Box::pin(async {
                fetched
                    .await
                    .map_err(|error| Error::input("the source of access tokens failed").because_of(error))
            })
        })))
    }

    fn renewed(source: Source) -> Self {
        Self::Renewed(Arc::new(Renewed { source, state: Arc::default() }))
    }

    pub(crate) fn can_renew(&self) -> bool {
        matches!(self, Self::Renewed(_))
    }

    /// The header to send: what is at hand, or what a renewal brings. `refused` is one that the
    /// platform did not take.
    pub(crate) async fn header(&self, client: &Client, refused: Option<&HeaderValue>) -> Result<HeaderValue> {
        match self {
            Self::None => Err(Error::input(
                "the client has no access token: set `token`, `credentials` or `token_source` on its builder",
            )),
            Self::Fixed(header) => Ok(header.clone()),
            // Boxed, since signing in makes calls, which come by here themselves.
            Self::Renewed(renewed) => Box::pin(renewed.clone().header(client, refused)).await,
        }
    }
}

impl Renewed {
    async fn header(self: Arc<Self>, client: &Client, refused: Option<&HeaderValue>) -> Result<HeaderValue> {
        let asked = Instant::now();
        let mut state = self.state.clone().lock_owned().await;
        let usable = state.token.clone().filter(|live| refused != Some(&live.header));
        if let Some(live) = &usable
            && live.due.is_none_or(|due| asked < due)
        {
            return Ok(live.header.clone());
        }
        if let Some((at, error)) = &state.failure
            && *at >= asked
        {
            return Err(error.clone());
        }
        // In a task of its own, so that a caller who gives up does not lose the new refresh token: the
        // old one is void by then.
        let client = client.clone();
        let renewal = trace::spawn(async move {
            let fetched = self.source.fetch(&client, &mut state.refresh_token).await;
            match fetched.and_then(Live::new) {
                Ok(live) => {
                    state.failure = None;
                    state.token = Some(live.clone());
                    Ok(live.header)
                }
                Err(error) => {
                    let now = Instant::now();
                    if let Some(live) = usable.filter(|live| live.end.is_some_and(|end| now < end)) {
                        let header = live.header.clone();
                        state.token = Some(Live { due: now.checked_add(PATIENCE), ..live });
                        return Ok(header);
                    }
                    state.failure = Some((Instant::now(), error.clone()));
                    Err(error)
                }
            }
        });
        renewal.await.unwrap_or_else(|error| {
            Err(Error::input("the source of access tokens panicked, or the program is ending").because(error))
        })
    }
}

impl Source {
    async fn fetch(&self, client: &Client, refresh_token: &mut Option<Secret>) -> Result<Token> {
        let (id, secret) = match self {
            Self::Own(source) => return source().await,
            Self::Credentials { client_id, client_secret } => (client_id, client_secret),
        };
        let mut renewed = None;
        if let Some(old) = refresh_token.take() {
            match client.refresh_access_token(id, secret.clone(), old.clone()).await {
                Ok(token) => renewed = Some(token),
                // Refused: it is void. Anything else may have passed it by.
                Err(Error::Platform(_)) => {}
                Err(error) => {
                    *refresh_token = Some(old);
                    return Err(error);
                }
            }
        }
        let token = match renewed {
            Some(token) => token,
            None => {
                let code = client.authorize(id, secret.clone()).await?.code;
                client.create_access_token(id, secret.clone(), code).await?
            }
        };
        let AccessToken { access_token, expires_in, refresh_token: new, .. } = token;
        *refresh_token = Some(new).filter(|new| !new.expose().is_empty());
        // A missing `expires_in` is read as zero, and then says nothing.
        let expires_in = Some(expires_in).filter(|time| !time.is_zero());
        Ok(Token { value: access_token, expires_in })
    }
}

impl Live {
    /// It is due a minute before its end, or a tenth of its time if that is less.
    fn new(token: Token) -> Result<Self> {
        let after = |time: Duration| Instant::now().checked_add(time);
        let early = |time: Duration| time - (time / 10).min(Duration::from_secs(60));
        Ok(Self {
            header: bearer(&token.value)?,
            due: token.expires_in.map(early).and_then(after),
            end: token.expires_in.and_then(after),
        })
    }
}

fn bearer(token: &Secret) -> Result<HeaderValue> {
    let token = token.expose().trim();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::input(
            "the access token is empty, or holds spaces or characters that no token has; \
             write the token alone, without the word Bearer",
        ));
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}"))
        .map_err(|error| Error::input("the access token cannot be sent").because(error))?;
    value.set_sensitive(true);
    Ok(value)
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Fixed(_) => "a token",
            Self::Renewed(_) => "a token that is renewed",
        })
    }
}
