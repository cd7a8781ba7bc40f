//! The error of a call that the platform refused, or whose response is unusable.

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{
    context::Context,
    excerpt::Excerpt,
    retry_limit::{Ending, RetryLimit},
    source::Source,
};
use crate::{response::RawResponse, types::operation_id::OperationId};

/// The platform refused the call, or its response is unusable.
#[derive(Clone, Debug)]
pub struct PlatformError {
    pub(super) context: Context,
    pub(super) raw: RawResponse,
    pub(super) reason: Option<String>,
    /// Why the response is unusable, if it is not a refusal.
    pub(super) problem: Option<(Problem, Source)>,
    /// Whether the body is incomplete.
    pub(super) cut_off: bool,
    pub(super) token: TokenHistory,
    pub(super) retry_limit: Option<RetryLimit>,
}

/// Why a response is unusable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// It cannot be decoded, or a result does not fit its type.
    Form,
    /// It has more bytes than the client accepts.
    TooLarge,
    /// The next page of a list cannot be fetched.
    Pagination,
}

/// What a client knows about the access token that was refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TokenHistory {
    /// It was never accepted before.
    #[default]
    Unproven,
    /// It was accepted before.
    Proven,
    /// It was renewed for this call.
    Renewed,
}

impl PlatformError {
    pub(super) fn new(operation: OperationId, raw: RawResponse) -> Self {
        Self {
            context: operation.into(),
            raw,
            reason: None,
            problem: None,
            cut_off: false,
            token: TokenHistory::default(),
            retry_limit: None,
        }
    }

    /// The `operationId` of the call in `spec/openapi.yaml`.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     assert_eq!(error.operation(), "getFunction");
    /// }
    /// # }
    /// ```
    pub fn operation(&self) -> &'static str {
        self.context.operation.as_str()
    }

    /// The name of the function that the call was for, if it was for one.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     assert_eq!(error.function_name(), Some("greet"));
    /// }
    /// # }
    /// ```
    pub fn function_name(&self) -> Option<&str> {
        self.context.function.as_deref()
    }

    /// The status of the response.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     eprintln!("status {}", error.status());
    /// }
    /// # }
    /// ```
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// The headers of the response.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     eprintln!("type: {:?}", error.headers().get("content-type"));
    /// }
    /// # }
    /// ```
    pub fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// The body of the response, unchanged. It is incomplete if [`is_cut_off`](Self::is_cut_off) holds.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     eprintln!("{}", String::from_utf8_lossy(error.body()));
    /// }
    /// # }
    /// ```
    pub fn body(&self) -> &Bytes {
        &self.raw.body
    }

    /// The reason that the platform gave, if the body has the platform's form for errors. `***` replaces the
    /// secrets of the request.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     eprintln!("{}", error.reason().unwrap_or("no reason given"));
    /// }
    /// # }
    /// ```
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref().filter(|reason| !reason.is_empty())
    }

    pub(crate) fn into_raw(self) -> RawResponse {
        self.raw
    }

    /// Whether the response is unusable: it cannot be decoded, is too large, or is a page of a list that
    /// cannot be followed. If not, the platform refused the call.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     if !error.is_unusable() {
    ///         eprintln!("refused with status {}", error.status());
    ///     }
    /// }
    /// # }
    /// ```
    pub fn is_unusable(&self) -> bool {
        self.problem.is_some()
    }

    pub(super) fn has(&self, problem: Problem) -> bool {
        self.problem.as_ref().is_some_and(|(found, _)| *found == problem)
    }

    /// Whether the connection broke within the body of the refusal. The status and headers are complete.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Platform(error)) = greet.get().await {
    ///     if error.is_cut_off() {
    ///         eprintln!("only {} bytes of the body arrived", error.body().len());
    ///     }
    /// }
    /// # }
    /// ```
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    pub(super) fn signs_in(&self) -> bool {
        self.context.operation.signs_in()
    }

    fn is_of_log(&self) -> bool {
        self.context.operation == OperationId::FetchLog
    }

    pub(super) fn reads(&self) -> bool {
        self.context.operation.is_read()
    }

    /// Whether the body can contain tokens or signed URLs: the response of a sign-in or of the host of a log,
    /// and JSON with unknown contents.
    fn is_private(&self) -> bool {
        let first = self.raw.body.iter().find(|byte| !byte.is_ascii_whitespace());
        self.signs_in() || self.is_of_log() || matches!(first, Some(b'{' | b'[' | b'"'))
    }

    fn advice(&self) -> &'static str {
        let sends_code = self.context.operation.sends_code();
        match self.raw.status.as_u16() {
            300..=399 => {
                "the redirect was not followed, since the access token would go with it; \
                 check the base URL"
            }
            401 if self.signs_in() => {
                "the credentials, the authorization code or the refresh token are wrong or expired"
            }
            401 if sends_code => {
                "the access token is probably wrong or expired: the platform also returns this status for an \
                 empty name or code, but neither was empty"
            }
            401 => match self.token {
                TokenHistory::Unproven => "the access token is wrong, or expired before its first use",
                TokenHistory::Proven => {
                    "the access token was accepted before, so it has expired or was revoked; get a new one, or use \
                     `ClientBuilder::credentials`, which renews it"
                }
                TokenHistory::Renewed => {
                    "the access token was refused although it is new; check that it belongs to this app and this \
                     base URL"
                }
            },
            402 => "the app's bill is unpaid",
            400 | 403 if self.is_of_log() => {
                "its signed URL may have expired, as it does after a day; list the job again"
            }
            403 => "the app is not allowed to make this call",
            404 => "the environment has no such function, or the base URL is wrong",
            429 => "the app has exceeded its rate limit; wait before the next call",
            500..=599 if self.reads() => "the platform failed; retry later",
            500..=599 => {
                "outcome unknown: the platform failed, but may have carried out the call; \
                 check before you make it again"
            }
            _ => "",
        }
    }
}

impl fmt::Display for PlatformError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { context, raw, problem, .. } = self;
        if let Some((problem, why)) = problem {
            // The body is not shown: it can contain tokens and signed URLs.
            let (status, size) = (raw.status, raw.body.len());
            let what = match problem {
                Problem::Form => "cannot be decoded",
                Problem::TooLarge => "is too large",
                Problem::Pagination => "does not lead to the next page",
            };
            return write!(f, "{context}: the response ({status}, {size} bytes) {what}: {why}");
        }
        write!(f, "{context}: the platform returned {}", raw.status)?;
        match self.reason() {
            Some(reason) => write!(f, ": {}", Excerpt(reason.as_bytes(), &raw.sent))?,
            None if raw.body.is_empty() => {}
            None if self.is_private() => {
                write!(
                    f,
                    " with a body of {} bytes, not shown because it can contain secrets",
                    raw.body.len()
                )?;
            }
            None => write!(f, ": {}", Excerpt(&raw.body, &raw.sent))?,
        }
        if self.cut_off {
            f.write_str("; the body is incomplete")?;
        }
        match self.advice() {
            "" => {}
            advice => write!(f, " ({advice})")?,
        }
        Ending(self.retry_limit, raw.attempts).fmt(f)
    }
}

impl StdError for PlatformError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The message already contains the error.
        self.problem.as_ref()?.1.source()
    }
}
