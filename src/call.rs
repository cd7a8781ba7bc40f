//! A call that has been put together and not yet been sent.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::{Pin, pin},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::{
    Client, Error, Result, Retry, TimeLimit,
    decode::decode,
    error::redact::Sent,
    operation::Operation,
    trace,
    tries::{self, Settings},
    wait,
};

/// A call that has been put together and not yet been sent. Await it for its value; or set something
/// on it first; or ask for the whole [`Answer`].
///
/// ```
/// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
/// use std::time::Duration;
///
/// let function = greet.get().await?;
/// let function = greet.get().timeout(Duration::from_secs(3)).await?;
/// let answer = greet.get().answer().await?;
/// println!("{} {} bytes", answer.status, answer.body.len());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call is not sent until it is awaited"]
pub struct Call<T> {
    pub(crate) client: Client,
    pub(crate) operation: Result<Operation>,
    /// Most calls have none.
    pub(crate) settings: Option<Box<Settings>>,
    pub(crate) decode: Decode<T>,
}

/// Makes a value of an answer with a good status.
pub(crate) type Decode<T> = Box<dyn FnOnce(&'static str, &Parts) -> Result<T> + Send>;

/// The value of a call together with the answer that it was read from.
///
/// Its `Debug` shows the value, and of the response the status, the names of the headers and the length of
/// the body: both can hold tokens, cookies and signed addresses.
#[derive(Clone)]
#[non_exhaustive]
pub struct Answer<T> {
    /// The value.
    pub value: T,
    /// The status, 200 to 299; or 404 for a delete that an earlier try had done.
    pub status: StatusCode,
    /// The headers. `Debug` hides the values of `Set-Cookie` and `Location`.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: Bytes,
    /// How many times the call was sent.
    pub tries: u32,
}

/// An answer as it came.
#[derive(Clone, Default)]
pub(crate) struct Parts {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) tries: u32,
    /// What was sent that no text may show.
    pub(crate) sent: Sent,
    /// When the last attempt was sent, and when its response began, by the client's own clock.
    pub(crate) sent_at: i64,
    pub(crate) received_at: i64,
    /// Whether the platform asked for fewer calls on the way.
    pub(crate) throttled: bool,
}

impl<T> Call<T> {
    pub(crate) fn new(
        client: &Client,
        operation: Result<Operation>,
        decode: impl FnOnce(&'static str, &Parts) -> Result<T> + Send + 'static,
    ) -> Self {
        Self { client: client.clone(), operation, settings: None, decode: Box::new(decode) }
    }

    /// How long this call may take, all its tries together and each of them, instead of what the
    /// client's [`Timeouts`](crate::Timeouts) say.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.time_limit(TimeLimit { per_try: timeout, total: timeout })
    }

    /// How long this call and each of its tries may take, instead of what the client's
    /// [`Timeouts`](crate::Timeouts) say.
    pub fn time_limit(mut self, limit: TimeLimit) -> Self {
        self.settings.get_or_insert_default().limit = Some(limit);
        self
    }

    /// When this call is sent again, instead of what the client's settings say.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.settings.get_or_insert_default().retry = Some(retry);
        self
    }

    /// A status that is no failure where this call is made: its span is no error then.
    pub(crate) fn expect(mut self, status: StatusCode) -> Self {
        self.settings.get_or_insert_default().expected = Some(status);
        self
    }

    /// Sends the call, for its value with the status, the headers and the body of the answer.
    ///
    /// # Errors
    /// The same as when the call is awaited.
    pub async fn answer(self) -> Result<Answer<T>> {
        self.send(|value, parts| {
            let Parts { status, headers, body, tries, .. } = *parts;
            Answer { value, status, headers, body, tries }
        })
        .await
    }

    /// No `async fn`, which would keep a second copy of the call for as long as it is under way.
    fn send<R>(
        self,
        finish: impl FnOnce(T, Box<Parts>) -> R + Send,
    ) -> impl Future<Output = Result<R>> + Send {
        let Self { client, operation, settings, decode } = self;
        async move {
            let operation = operation.as_ref().map_err(Error::clone)?;
            let expected = settings.as_ref().and_then(|settings| settings.expected);
            let call = async {
                if let (true, Some(name)) =
                    (settings.as_ref().is_some_and(|s| s.list_first), operation.function_name())
                {
                    // Boxed, since it is rare and large.
                    Box::pin(wait::list_newest(&client, name)).await?;
                }
                let sent = tries::run(&client, operation, settings.as_deref()).await;
                let decoded = sent.and_then(|parts| Ok((decode(operation.id(), &parts)?, parts)));
                decoded.map_err(|error| error.about(operation.id(), operation.function_name()))
            };
            // By reference, since to move it costs: it holds all that the call has under way.
            let (value, parts) = trace::within(&client, operation, expected, pin!(call)).await?;
            Ok(finish(value, parts))
        }
    }
}

impl<T: 'static> IntoFuture for Call<T> {
    type Output = Result<T>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send(|value, _| value))
    }
}

/// Reads a value whose type the operation decides.
pub(crate) fn json<T: DeserializeOwned + Send>(operation: &'static str, parts: &Parts) -> Result<T> {
    decode(&parts.body).map_err(|why| Error::unreadable(operation, parts.clone(), why))
}

/// Takes an answer as it came.
pub(crate) fn whole(_: &'static str, parts: &Parts) -> Result<Parts> {
    Ok(parts.clone())
}

/// Takes an answer for what its status says, whatever its body holds.
pub(crate) fn nothing(_: &'static str, _: &Parts) -> Result<()> {
    Ok(())
}

impl<T: fmt::Debug> fmt::Debug for Answer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, status, headers, body, tries } = self;
        let names: Vec<_> = headers.keys().map(|name| name.as_str()).collect();
        f.debug_struct("Answer")
            .field("value", value)
            .field("status", status)
            .field("headers", &names)
            .field("body", &format_args!("{} bytes", body.len()))
            .field("tries", tries)
            .finish()
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation).finish_non_exhaustive()
    }
}

impl fmt::Debug for Parts {
    /// Leaves the body's text to those who ask for it: it can hold signed addresses and tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} with {} bytes", self.status, self.body.len())
    }
}
