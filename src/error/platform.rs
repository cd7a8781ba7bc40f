//! The platform refused, or answered what cannot be read.

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{LOG, Source, context::Context, excerpt::Excerpt, retry_limit::Ending};
use crate::{ErrorBody, RetryLimit, call::Parts};

/// A refusal by the platform, or an answer that cannot be read.
#[derive(Clone, Debug)]
pub struct PlatformError {
    pub(super) context: Context,
    pub(super) parts: Parts,
    pub(super) said: Option<ErrorBody>,
    pub(super) unreadable: Option<Source>,
    /// Whether the body broke off.
    pub(super) cut_off: bool,
    pub(super) token: TokenHistory,
    pub(super) retry_limit: Option<RetryLimit>,
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
    pub(super) fn new(operation: &'static str, parts: Parts) -> Self {
        Self {
            context: operation.into(),
            parts,
            said: None,
            unreadable: None,
            cut_off: false,
            token: TokenHistory::default(),
            retry_limit: None,
        }
    }

    /// The `operationId` of the call in `spec/openapi.yaml`.
    pub fn operation(&self) -> &'static str {
        self.context.operation
    }

    /// The name of the function that the call was about, if it was about one.
    pub fn function_name(&self) -> Option<&str> {
        self.context.function.as_deref()
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.parts.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The body of the response as it came: whole, unless [`is_cut_off`](Self::is_cut_off) holds.
    pub fn body(&self) -> &Bytes {
        &self.parts.body
    }

    /// The reason that the platform gave, if the body has the form that the platform uses for it. Where
    /// it repeats a secret of the request, `***` stands for that.
    pub fn reason(&self) -> Option<&str> {
        self.said.as_ref().map(|said| said.error_msg.as_str()).filter(|reason| !reason.is_empty())
    }

    pub(crate) fn into_parts(self) -> Parts {
        self.parts
    }

    /// Whether the answer was no refusal, but cannot be read.
    pub fn is_unreadable(&self) -> bool {
        self.unreadable.is_some()
    }

    /// Whether the connection broke within the body of the refusal. Its status and headers are whole.
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    pub(super) fn signs_in(&self) -> bool {
        matches!(self.operation(), "authorize" | "createAccessToken")
    }

    pub(super) fn reads(&self) -> bool {
        matches!(self.operation(), "getFunction" | "listFunctions" | "listFunctionJobs" | LOG)
    }

    /// Whether the body can hold tokens or signed addresses: what a sign-in or the host of a log sends, and
    /// JSON of which it is not known what it says.
    fn is_private(&self) -> bool {
        let first = self.parts.body.iter().find(|byte| !byte.is_ascii_whitespace());
        self.signs_in() || self.operation() == LOG || matches!(first, Some(b'{' | b'[' | b'"'))
    }

    fn advice(&self) -> &'static str {
        let writes_code = matches!(self.operation(), "createFunction" | "updateFunction");
        match self.parts.status.as_u16() {
            300..=399 => {
                "a redirect, which is not followed, since the access token would go with it; check the base URL"
            }
            401 if self.signs_in() => "the credentials, the code or the refresh token are wrong or expired",
            401 if writes_code => {
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
            400 | 403 if self.operation() == LOG => {
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
        let Self { context, parts, unreadable, .. } = self;
        if let Some(why) = unreadable {
            // The body is not shown: it can hold tokens and signed addresses.
            let (status, size) = (parts.status, parts.body.len());
            write!(f, "{context}: the platform answered {status} with {size} bytes that cannot be read")?;
            return write!(f, ": {why}");
        }
        write!(f, "{context}: the platform answered {}", parts.status)?;
        match self.reason() {
            Some(reason) => write!(f, ": {}", Excerpt(reason.as_bytes(), &parts.sent))?,
            None if parts.body.is_empty() => {}
            None if self.is_private() => {
                write!(f, " with {} bytes, not shown since they can hold secrets", parts.body.len())?;
            }
            None => write!(f, ": {}", Excerpt(&parts.body, &parts.sent))?,
        }
        if self.cut_off {
            f.write_str(", with a body that breaks off")?;
        }
        match self.advice() {
            "" => {}
            advice => write!(f, " ({advice})")?,
        }
        Ending(self.retry_limit, parts.tries).fmt(f)
    }
}

impl StdError for PlatformError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The text shows the error itself.
        self.unreadable.as_deref()?.source()
    }
}
