//! A call: one use of an API operation, from its settings to its value.

pub(crate) mod attempts;
pub(crate) mod base_url;
pub(crate) mod budget;
pub(crate) mod clock;
pub(crate) mod engine;
pub(crate) mod limiter;
mod next;
pub(crate) mod operation;
pub(crate) mod pools;
pub(crate) mod proxies;
mod redirects;
pub(crate) mod retry;
pub(crate) mod settings;
pub(crate) mod timeouts;
pub(crate) mod token;
pub(crate) mod trace;
pub(crate) mod transport;
mod upload;

use std::{
    fmt,
    future::{Future, IntoFuture},
    pin::{Pin, pin},
};

use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::{
    Error, Response, Result, RetryPolicy, Timeout,
    response::RawResponse,
    types::{decode::decode, operation_id::OperationId},
};
use engine::Engine;
use operation::{Arguments, Operation};
use settings::Settings;

/// A call that has not been sent yet. Await it for its value, or [`send`](Self::send) it for the whole
/// [`Response`]. Its settings can be changed before that.
///
/// ```
/// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
/// use std::time::Duration;
///
/// let function = greet.get().await?;
/// let function = greet.get().timeout(Duration::from_secs(3)).await?;
/// let response = greet.get().send().await?;
/// println!("{} {} bytes", response.status, response.body.len());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call is not sent until it is awaited"]
pub struct Call<T> {
    engine: Engine,
    operation: Result<Operation>,
    /// Most calls set nothing.
    settings: Option<Box<Settings>>,
    /// A call that can be made before this one, and whether to make it. Most calls have none.
    before: Option<(Before, bool)>,
    decode: Decode<T>,
}

/// Decodes a response with a status of 200 to 299.
pub(crate) type Decode<T> = Box<dyn FnOnce(OperationId, &RawResponse) -> Result<T> + Send>;

/// A call that is made before another one.
pub(crate) type Before = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = Result<()>> + Send>> + Send>;

impl<T> Call<T> {
    pub(crate) fn new(
        engine: &Engine,
        arguments: Result<Arguments>,
        decode: impl FnOnce(OperationId, &RawResponse) -> Result<T> + Send + 'static,
    ) -> Self {
        let environment = engine.environment().cloned();
        let operation = arguments.map(|arguments| Operation { environment, arguments });
        Self { engine: engine.clone(), operation, settings: None, before: None, decode: Box::new(decode) }
    }

    /// Sets how long the call may take, in place of the client's [`Timeouts`](crate::Timeouts): a duration for
    /// each attempt and for all of them together, or a [`Timeout`] that sets the two apart.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use std::time::Duration;
    /// use minapp_cloud_function::Timeout;
    ///
    /// let timeout = Timeout::new(Duration::from_secs(2), Duration::from_secs(6));
    /// let function = greet.get().timeout(timeout).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn timeout(mut self, timeout: impl Into<Timeout>) -> Self {
        self.settings.get_or_insert_default().timeout = Some(timeout.into());
        self
    }

    /// Sets when the call is retried, in place of the client's [`RetryPolicy`].
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// use minapp_cloud_function::RetryPolicy;
    ///
    /// greet.delete().retry(RetryPolicy::never()).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.get_or_insert_default().retry = Some(policy);
        self
    }

    /// Sets a status that the caller expects: the span of the call does not record it as an error.
    pub(crate) fn expect(mut self, status: StatusCode) -> Self {
        self.settings.get_or_insert_default().expected = Some(status);
        self
    }

    /// Sets a call that can be made before this one.
    pub(crate) fn before(mut self, before: Before) -> Self {
        self.before = Some((before, false));
        self
    }

    /// Makes the other call before this one.
    pub(crate) fn run_before(mut self) -> Self {
        self.before.iter_mut().for_each(|(_, is_run)| *is_run = true);
        self
    }

    pub(crate) fn operation(&self) -> Result<&Operation> {
        self.operation.as_ref().map_err(Error::clone)
    }

    /// Makes the call fail with an error before it is sent.
    pub(crate) fn refused(mut self, error: Error) -> Self {
        self.operation = Err(error);
        self
    }

    /// Changes the arguments.
    pub(crate) fn change(mut self, change: impl FnOnce(&mut Arguments)) -> Self {
        if let Ok(operation) = &mut self.operation {
            change(&mut operation.arguments);
        }
        self
    }

    /// Converts the value.
    pub(crate) fn map<U: 'static>(self, change: impl FnOnce(T) -> U + Send + 'static) -> Call<U>
    where
        T: 'static,
    {
        let Self { engine, operation, settings, before, decode } = self;
        let decode: Decode<U> = Box::new(move |id, raw| decode(id, raw).map(change));
        Call { engine, operation, settings, before, decode }
    }

    /// Sends the call, and returns its value with the status, the headers and the body of the response.
    ///
    /// # Errors
    /// The same as when the call is awaited.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
    /// let response = greet.get().send().await?;
    /// println!("{} after {} attempts: {}", response.status, response.attempts, response.value.name);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn send(self) -> Result<Response<T>> {
        self.run(|value, raw| raw.with_value(value)).await
    }

    /// Not an `async fn`: its future would hold a second copy of the call.
    fn run<R>(
        self,
        finish: impl FnOnce(T, Box<RawResponse>) -> R + Send,
    ) -> impl Future<Output = Result<R>> + Send {
        let Self { engine, operation, settings, before, decode } = self;
        async move {
            let operation = operation.as_ref().map_err(Error::clone)?;
            let expected = settings.as_ref().and_then(|settings| settings.expected);
            let call = async {
                if let Some((before, true)) = before {
                    before().await?;
                }
                let sent = attempts::run(&engine, operation, settings.as_deref()).await;
                let decoded = sent.and_then(|raw| Ok((decode(operation.id(), &raw)?, raw)));
                decoded.map_err(|error| error.about(operation.id(), operation.function_name()))
            };
            // By reference, since the future is large and costly to move.
            let base_url = engine.base_url().url();
            let (value, raw) = trace::within(base_url, operation, expected, pin!(call)).await?;
            Ok(finish(value, raw))
        }
    }
}

impl<T: 'static> IntoFuture for Call<T> {
    type Output = Result<T>;
    type IntoFuture = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run(|value, _| value))
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// Decodes the body as JSON.
pub(crate) fn json<T: DeserializeOwned + Send>(operation: OperationId, raw: &RawResponse) -> Result<T> {
    decode(&raw.body).map_err(|why| Error::decode(operation, raw.clone(), why))
}

/// Returns the response as it is.
pub(crate) fn whole(_: OperationId, raw: &RawResponse) -> Result<RawResponse> {
    Ok(raw.clone())
}

/// Ignores the body: the status says enough.
pub(crate) fn nothing(_: OperationId, _: &RawResponse) -> Result<()> {
    Ok(())
}
