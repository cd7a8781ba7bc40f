//! Responses: raw, and with the value that they were decoded into.

mod sent;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub(crate) use sent::Sent;

/// The value of a call, and the response that it was decoded from; from [`Call::send`](crate::Call::send).
///
/// `Debug` shows the value, the status, the names of the headers and the length of the body, since headers
/// and bodies can contain tokens, cookies and signed URLs.
///
/// ```
/// # async fn show(greet: minapp_cloud_function::Function) -> minapp_cloud_function::Result<()> {
/// let response = greet.get().send().await?;
/// println!("{}: {} bytes of JSON", response.status, response.body.len());
/// println!("the function has {} bytes", response.value.function_code.len());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The value.
    pub value: T,
    /// The status: 200 to 299, or 404 for a delete that an earlier attempt carried out.
    pub status: StatusCode,
    /// The headers. `Debug` hides the values of `Set-Cookie` and `Location`.
    pub headers: HeaderMap,
    /// The body, unchanged.
    pub body: Bytes,
    /// How many attempts the call had.
    pub attempts: u32,
}

/// A raw response.
#[derive(Clone, Default)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) attempts: u32,
    /// The secrets of the request, which messages must not show.
    pub(crate) sent: Sent,
    /// When the last attempt was sent, and when its response started, by the client's own clock.
    pub(crate) sent_at: i64,
    pub(crate) received_at: i64,
    /// Whether an attempt of the call got the status 429.
    pub(crate) throttled: bool,
}

impl RawResponse {
    pub(crate) fn with_value<T>(self, value: T) -> Response<T> {
        let Self { status, headers, body, attempts, .. } = self;
        Response { value, status, headers, body, attempts }
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, status, headers, body, attempts } = self;
        let names: Vec<_> = headers.keys().map(|name| name.as_str()).collect();
        f.debug_struct("Response")
            .field("value", value)
            .field("status", status)
            .field("headers", &names)
            .field("body", &format_args!("{} bytes", body.len()))
            .field("attempts", attempts)
            .finish()
    }
}

impl fmt::Debug for RawResponse {
    /// Leaves out the body: it can contain signed URLs and tokens.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} with {} bytes", self.status, self.body.len())
    }
}
