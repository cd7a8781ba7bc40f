//! The platform refused, or answered what cannot be read.

use std::{error::Error as StdError, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{LOG, Source, excerpt::Excerpt, source};
use crate::{ApiError, call::Parts};

/// A refusal by the platform, or an answer that cannot be read.
#[derive(Clone, Debug)]
pub struct PlatformError {
    pub(super) operation: &'static str,
    pub(super) parts: Parts,
    pub(super) said: Option<ApiError>,
    pub(super) unreadable: Option<Source>,
}

impl PlatformError {
    /// The `operationId` of the call in `spec/openapi.yaml`.
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        self.parts.status
    }

    /// The headers of the answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The body of the answer as it came, whole.
    pub fn body(&self) -> &Bytes {
        &self.parts.body
    }

    /// The reason that the platform gave, if the body has the form that the platform uses for it.
    pub fn reason(&self) -> Option<&str> {
        self.said.as_ref().map(|said| said.error_msg.as_str()).filter(|reason| !reason.is_empty())
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.parts
    }

    pub(crate) fn into_parts(self) -> Parts {
        self.parts
    }

    /// Whether the answer was no refusal, but cannot be read.
    pub fn is_unreadable(&self) -> bool {
        self.unreadable.is_some()
    }

    pub(super) fn signs_in(&self) -> bool {
        matches!(self.operation, "authorize" | "createAccessToken")
    }

    pub(super) fn reads(&self) -> bool {
        matches!(self.operation, "getFunction" | "listFunctions" | "listFunctionJobs" | LOG)
    }

    fn advice(&self) -> &'static str {
        let writes_code = matches!(self.operation, "createFunction" | "updateFunction");
        match self.parts.status.as_u16() {
            300..=399 => {
                "a redirect, which is not followed, since the access token would go with it; check the base URL"
            }
            401 if self.signs_in() => "the credentials, the code or the refresh token are wrong or expired",
            401 if writes_code => {
                "the platform says this both for a bad access token and for an empty name or code; \
                 neither was empty when sent, so the token is the likely cause, but that is a guess"
            }
            401 => "the access token is missing, wrong or expired",
            402 => "the app's bill is unpaid",
            400 | 403 if self.operation == LOG => {
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
        let Self { operation, parts, unreadable, .. } = self;
        if let Some(why) = unreadable {
            // The body is not shown: it can hold tokens and signed addresses.
            let (status, size) = (parts.status, parts.body.len());
            write!(f, "{operation}: the platform answered {status} with {size} bytes that cannot be read")?;
            return if self.signs_in() { Ok(()) } else { write!(f, ": {why}") };
        }
        write!(f, "{operation}: the platform answered {}", parts.status)?;
        match self.reason() {
            Some(reason) => write!(f, ": {}", Excerpt(reason.as_bytes()))?,
            None if parts.body.is_empty() => {}
            None => write!(f, ": {}", Excerpt(&parts.body))?,
        }
        match self.advice() {
            "" => Ok(()),
            advice => write!(f, " ({advice})"),
        }
    }
}

impl StdError for PlatformError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source(&self.unreadable)
    }
}
