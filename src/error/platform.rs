//! The platform refused, or answered what cannot be read.

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

/// A refusal by the platform, or an answer that cannot be read.
#[derive(Clone, Debug)]
pub struct PlatformError {
    pub(super) context: Context,
    pub(super) raw: RawResponse,
    pub(super) reason: Option<String>,
    /// Why the response is of no use, if it is no refusal.
    pub(super) problem: Option<(Problem, Source)>,
    /// Whether the body broke off.
    pub(super) cut_off: bool,
    pub(super) token: TokenHistory,
    pub(super) retry_limit: Option<RetryLimit>,
}

/// What is wrong with a response that is no refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// It does not have the form that it should have, or a result does not fit its type.
    Form,
    /// It is larger than the client takes.
    TooLarge,
    /// A page of a list leads nowhere.
    Pagination,
}

/// What a client knows of the access token that was refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TokenHistory {
    /// It had never been accepted.
    #[default]
    Unproven,
    /// It had been accepted before.
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
    pub fn operation(&self) -> &'static str {
        self.context.operation.as_str()
    }

    /// The name of the function that the call was about, if it was about one.
    pub fn function_name(&self) -> Option<&str> {
        self.context.function.as_deref()
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.raw.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// The body of the response as it came: whole, unless [`is_cut_off`](Self::is_cut_off) holds.
    pub fn body(&self) -> &Bytes {
        &self.raw.body
    }

    /// The reason that the platform gave, if the body has the form that the platform uses for it. Where
    /// it repeats a secret of the request, `***` stands for that.
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref().filter(|reason| !reason.is_empty())
    }

    pub(crate) fn into_raw(self) -> RawResponse {
        self.raw
    }

    /// Whether the response is no refusal, but of no use: it cannot be decoded, is too large, or is a page
    /// that leads nowhere.
    pub fn is_unusable(&self) -> bool {
        self.problem.is_some()
    }

    pub(super) fn has(&self, problem: Problem) -> bool {
        self.problem.as_ref().is_some_and(|(found, _)| *found == problem)
    }

    /// Whether the connection broke within the body of the refusal. Its status and headers are whole.
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

    /// Whether the body can hold tokens or signed addresses: what a sign-in or the host of a log sends, and
    /// JSON of which it is not known what it says.
    fn is_private(&self) -> bool {
        let first = self.raw.body.iter().find(|byte| !byte.is_ascii_whitespace());
        self.signs_in() || self.is_of_log() || matches!(first, Some(b'{' | b'[' | b'"'))
    }

    fn advice(&self) -> &'static str {
        let sends_code = self.context.operation.sends_code();
        match self.raw.status.as_u16() {
            300..=399 => {
                "a redirect, which is not followed, since the access token would go with it; check the base URL"
            }
            401 if self.signs_in() => "the credentials, the code or the refresh token are wrong or expired",
            401 if sends_code => {
                "the platform says this both for a bad access token and for an empty name or code; \
                 neither was empty when sent, so the token is the likely cause, but that is a guess"
            }
            401 => match self.token {
                TokenHistory::Unproven => {
                    "the access token is wrong, or had expired before it was first used"
                }
                TokenHistory::Proven => {
                    "the access token was accepted before, so it has expired or was revoked; get a new one, or use \
                     `ClientBuilder::credentials`, which renews it"
                }
                TokenHistory::Renewed => {
                    "the access token is new and was refused too, so it is not its age; check that it belongs to \
                     this app and this base URL"
                }
            },
            402 => "the app's bill is unpaid",
            400 | 403 if self.is_of_log() => {
                "its signed address may have expired, as it does after a day; list the job again"
            }
            403 => "the app may not do this",
            404 => "there is no such function in this environment, or the base URL is wrong",
            429 => "the app has used up its quota for now; wait before the next call",
            500..=599 if self.reads() => "the platform failed; try again later",
            500..=599 => {
                "the platform failed; outcome unknown: it may have been carried out; look before you send it again"
            }
            _ => "",
        }
    }
}

impl fmt::Display for PlatformError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { context, raw, problem, .. } = self;
        if let Some((problem, why)) = problem {
            // The body is not shown: it can hold tokens and signed URLs.
            let (status, size) = (raw.status, raw.body.len());
            let what = match problem {
                Problem::Form => "cannot be decoded",
                Problem::TooLarge => "are too many",
                Problem::Pagination => "are a page that leads nowhere",
            };
            return write!(
                f,
                "{context}: the response with status {status} has {size} bytes that {what}: {why}"
            );
        }
        write!(f, "{context}: the platform answered {}", raw.status)?;
        match self.reason() {
            Some(reason) => write!(f, ": {}", Excerpt(reason.as_bytes(), &raw.sent))?,
            None if raw.body.is_empty() => {}
            None if self.is_private() => {
                write!(f, " with {} bytes, not shown since they can hold secrets", raw.body.len())?;
            }
            None => write!(f, ": {}", Excerpt(&raw.body, &raw.sent))?,
        }
        if self.cut_off {
            f.write_str(", with a body that breaks off")?;
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
        // The text shows the error itself.
        self.problem.as_ref()?.1.source()
    }
}
