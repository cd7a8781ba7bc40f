//! Access tokens: how they are obtained, and how one renewal serves all calls that wait for it.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    time::{Duration, Instant},
};

use http::HeaderValue;
use tokio::sync::Mutex;

use super::trace;
use crate::{Error, Result, Secret};

/// An access token from a [token source](crate::ClientBuilder::token_source).
///
/// ```
/// use std::time::Duration;
/// use minapp_cloud_function::Token;
///
/// let token = Token::new("the access token").expires_in(Duration::from_secs(3600));
/// ```
#[derive(Clone, Debug)]
pub struct Token {
    value: Secret,
    expires_in: Option<Duration>,
}

impl Token {
    /// A token that is used until the platform refuses it.
    ///
    /// ```
    /// let token = minapp_cloud_function::Token::new("the access token");
    /// ```
    pub fn new(value: impl Into<Secret>) -> Self {
        Self { value: value.into(), expires_in: None }
    }

    /// Sets how long the token is still valid, so that it is renewed before it expires.
    ///
    /// ```
    /// use std::time::Duration;
    /// use minapp_cloud_function::Token;
    ///
    /// let token = Token::new("the access token").expires_in(Duration::from_secs(30 * 24 * 60 * 60));
    /// ```
    pub fn expires_in(mut self, time: Duration) -> Self {
        self.expires_in = Some(time);
        self
    }
}

/// Obtains the first token, or a new one.
pub(crate) type Source = Box<dyn Fn() -> Obtained + Send + Sync>;

pub(crate) type Obtained = Pin<Box<dyn Future<Output = Result<Token>> + Send>>;

/// How a client authenticates its calls.
#[derive(Clone)]
pub(crate) enum TokenProvider {
    /// Not at all: only the calls that sign in can be made.
    None,
    /// With one token.
    Fixed(HeaderValue),
    /// With a token that is renewed.
    Renewed(Arc<Renewed>),
}

pub(crate) struct Renewed {
    source: Source,
    /// Locked during a renewal, so that there is one at a time.
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    token: Option<Live>,
    /// When the last renewal failed, and its error: the calls that waited for it fail with it.
    failure: Option<(Instant, Error)>,
}

/// A token in use.
#[derive(Clone)]
struct Live {
    header: HeaderValue,
    /// When to renew it, if it is known when it expires.
    due: Option<Instant>,
    end: Option<Instant>,
}

/// How long to use a valid token before the next renewal, after a renewal failed.
const PATIENCE: Duration = Duration::from_secs(5);

impl TokenProvider {
    pub(crate) fn fixed(token: &Secret) -> Result<Self> {
        bearer(token).map(Self::Fixed)
    }

    pub(crate) fn renewed(source: Source) -> Self {
        Self::Renewed(Arc::new(Renewed { source, state: Arc::default() }))
    }

    pub(crate) fn can_renew(&self) -> bool {
        matches!(self, Self::Renewed(_))
    }

    /// The header to send, with the current token or a renewed one. `refused` is a token that the platform
    /// refused.
    pub(crate) async fn header(&self, refused: Option<&HeaderValue>) -> Result<HeaderValue> {
        match self {
            Self::None => Err(Error::credentials(
                "the client has no credentials; call `token`, `credentials` or `token_source` on its builder",
            )),
            Self::Fixed(header) => Ok(header.clone()),
            // Boxed, since it is large.
            Self::Renewed(renewed) => Box::pin(renewed.clone().header(refused)).await,
        }
    }
}

impl Renewed {
    async fn header(self: Arc<Self>, refused: Option<&HeaderValue>) -> Result<HeaderValue> {
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
        // In its own task, so that the new refresh token is not lost if the caller drops the call: the old
        // one is no longer valid by then.
        let renewal = trace::spawn(async move {
            match (self.source)().await.and_then(Live::new) {
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
            let what = if error.is_panic() {
                "the token source panicked"
            } else {
                "the Tokio runtime stopped during the renewal"
            };
            Err(Error::credentials(what))
        })
    }
}

impl Live {
    /// It is renewed a minute before it expires, or a tenth of its lifetime before if that is less.
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
            "the access token is empty, or contains spaces or other characters that are not allowed; \
             set the token alone, without the word Bearer",
        ));
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}")).map_err(|error| {
        Error::input("the access token cannot be sent in a header; set a valid token").because(error)
    })?;
    value.set_sensitive(true);
    Ok(value)
}

impl fmt::Debug for TokenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Fixed(_) => "a token",
            Self::Renewed(_) => "a token that is renewed",
        })
    }
}
