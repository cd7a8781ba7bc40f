//! A call that has been put together and not yet been sent.

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::Pin,
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::{Client, Error, Result, operation::Operation, transport};

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
    client: Client,
    operation: Result<Operation>,
    timeout: Option<Duration>,
    decode: Decode<T>,
}

/// Makes a value of an answer with a good status.
pub(crate) type Decode<T> = fn(&'static str, &Parts) -> Result<T>;

/// The value of a call together with the answer that it was read from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Answer<T> {
    /// The value.
    pub value: T,
    /// The status, 200 to 299.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: Bytes,
}

/// An answer as it came.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl<T> Call<T> {
    pub(crate) fn new(client: &Client, operation: Result<Operation>, decode: Decode<T>) -> Self {
        Self { client: client.clone(), operation, timeout: None, decode }
    }

    /// How long this call may take, from the connection to the last byte of the answer, instead of
    /// what the client's [`Timeouts`](crate::Timeouts) say.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sends the call, for its value with the status, the headers and the body of the answer.
    ///
    /// # Errors
    /// The same as when the call is awaited.
    pub async fn answer(self) -> Result<Answer<T>> {
        let operation = self.operation?;
        let attempt = self.client.attempt(&operation, self.timeout)?;
        let parts = transport::send(&attempt, &operation).await?;
        let value = (self.decode)(operation.id(), &parts)?;
        let Parts { status, headers, body } = parts;
        Ok(Answer { value, status, headers, body })
    }
}

impl<T: 'static> IntoFuture for Call<T> {
    type Output = Result<T>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async { Ok(self.answer().await?.value) })
    }
}

/// Reads a value whose type the operation decides.
pub(crate) fn json<T: DeserializeOwned>(operation: &'static str, parts: &Parts) -> Result<T> {
    serde_json::from_slice(&parts.body).map_err(|why| Error::unreadable(operation, parts.clone(), why))
}

/// Takes an answer as it came.
pub(crate) fn whole(_: &'static str, parts: &Parts) -> Result<Parts> {
    Ok(parts.clone())
}

/// Takes an answer for what its status says, whatever its body holds.
pub(crate) fn nothing(_: &'static str, _: &Parts) -> Result<()> {
    Ok(())
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
