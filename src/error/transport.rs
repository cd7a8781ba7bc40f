//! The error of a call without a complete response.

use std::{error::Error as StdError, fmt, sync::Arc, time::Duration};

use super::{
    context::Context,
    retry_limit::{Ending, RetryLimit},
    source::{self, Source},
    transport_kind::TransportErrorKind as Kind,
};
use crate::types::operation_id::OperationId;

/// No complete response arrived.
#[derive(Clone, Debug)]
pub struct TransportError {
    pub(super) context: Context,
    pub(super) kind: Kind,
    /// What the message adds to the kind.
    pub(super) detail: Option<String>,
    /// The timeout that ran out.
    pub(super) limit: Option<Duration>,
    /// The host that the request was for, or the proxy.
    pub(super) peer: Option<Box<str>>,
    /// Whether the platform may have received the whole request.
    pub(super) arrived: bool,
    pub(super) outcome_unknown: bool,
    pub(super) attempts: u32,
    pub(super) retry_limit: Option<RetryLimit>,
    pub(super) source: Option<Source>,
}

impl TransportError {
    /// The error that `reqwest` reports.
    pub(crate) fn new(operation: OperationId, changes: bool, error: reqwest::Error) -> Self {
        let (kind, detail) = Kind::of(&error);
        let source: Source = Arc::new(error.without_url());
        Self { detail, source: Some(source), ..Self::of_kind(operation, kind, changes) }
    }

    pub(crate) fn of_kind(operation: OperationId, kind: Kind, changes: bool) -> Self {
        let arrived = kind.may_have_connected() && kind != Kind::RequestInterrupted;
        Self {
            context: operation.into(),
            kind,
            detail: None,
            limit: None,
            peer: None,
            arrived,
            outcome_unknown: arrived && changes,
            attempts: u32::from(!kind.is_queue()),
            retry_limit: None,
            source: None,
        }
    }

    /// Adds the host, or the proxy if that is what failed.
    pub(crate) fn to(mut self, host: Option<String>, proxy: Option<&str>) -> Self {
        let lost =
            matches!(self.kind, Kind::ConnectionRefused | Kind::Connect | Kind::Dns | Kind::ConnectTimeout);
        if let Some(proxy) = proxy
            && lost
        {
            // Only the proxy can have refused: the client connects to nothing else.
            if self.detail.is_none() && self.kind == Kind::ConnectionRefused {
                self.detail = Some(std::io::ErrorKind::ConnectionRefused.to_string());
            }
            if self.kind != Kind::ConnectTimeout {
                self.kind = Kind::Proxy;
            }
            self.peer = Some(proxy.into());
        } else {
            self.peer = host.map(Into::into);
        }
        self
    }

    /// Adds the duration of the timeout that ran out.
    pub(crate) fn within(mut self, limit: Duration) -> Self {
        self.limit = self.kind.is_timeout().then_some(limit);
        self
    }

    /// Marks a request that was not sent completely, so the platform cannot have carried it out.
    pub(crate) fn cut_off(mut self) -> Self {
        if self.kind == Kind::ResponseInterrupted {
            self.kind = Kind::RequestInterrupted;
        }
        (self.arrived, self.outcome_unknown) = (false, false);
        self
    }

    /// The `operationId` of the call in `spec/openapi.yaml`.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Transport(error)) = greet.get().await {
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
    /// if let Err(Error::Transport(error)) = greet.get().await {
    ///     assert_eq!(error.function_name(), Some("greet"));
    /// }
    /// # }
    /// ```
    pub fn function_name(&self) -> Option<&str> {
        self.context.function.as_deref()
    }

    /// What happened.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::{Error, TransportErrorKind};
    ///
    /// if let Err(Error::Transport(error)) = greet.get().await {
    ///     if error.kind() == TransportErrorKind::Dns {
    ///         eprintln!("check the base URL");
    ///     }
    /// }
    /// # }
    /// ```
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The timeout that ran out, if one did.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Transport(error)) = greet.get().await {
    ///     eprintln!("no response within {:?}", error.timeout());
    /// }
    /// # }
    /// ```
    pub fn timeout(&self) -> Option<Duration> {
        self.limit
    }

    /// Whether the client may have connected. If not, nothing was sent.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Transport(error)) = greet.get().await {
    ///     eprintln!("connected: {}", error.may_have_connected());
    /// }
    /// # }
    /// ```
    pub fn may_have_connected(&self) -> bool {
        self.attempts > 0 && self.kind.may_have_connected()
    }

    /// Whether the platform may have received the whole request. If not, it cannot have carried out the call.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(Error::Transport(error)) = greet.get().await {
    ///     if !error.may_have_arrived() {
    ///         eprintln!("the platform did not receive the request");
    ///     }
    /// }
    /// # }
    /// ```
    pub fn may_have_arrived(&self) -> bool {
        self.arrived
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let peer = self.peer.as_deref().unwrap_or("the host");
        let limit = |f: &mut fmt::Formatter<'_>, what: &str| match self.limit {
            Some(limit) => write!(f, "the {what} timeout of {limit:?}"),
            None => write!(f, "the {what} timeout"),
        };
        write!(f, "{}: ", self.context)?;
        match self.kind {
            Kind::Dns => write!(
                f,
                "no connection: the name {peer} cannot be resolved; check the base URL and the network"
            )?,
            Kind::ConnectionRefused => {
                write!(
                    f,
                    "no connection: {peer} refused it; check the base URL, and that a server is listening \
                     there"
                )?;
            }
            Kind::Connect => write!(f, "no connection to {peer}; check the base URL and the network")?,
            Kind::Proxy => {
                write!(f, "no connection through the proxy {peer}; check its URL and that it is running")?
            }
            Kind::Certificate => {
                write!(f, "no connection: the certificate of {peer} is not trusted")?;
            }
            Kind::Tls => write!(
                f,
                "no connection: the TLS handshake with {peer} failed; check that the server \
                 expects TLS on this port"
            )?,
            Kind::RequestInterrupted => {
                f.write_str(
                    "the connection broke before the whole request was sent, so it cannot have been carried out",
                )?;
            }
            Kind::ResponseInterrupted => {
                f.write_str("the connection broke before the whole response was received")?;
            }
            Kind::MalformedResponse => {
                f.write_str("the response is not valid HTTP, or does not match its `Content-Encoding`")?
            }
            Kind::ConnectTimeout => {
                write!(f, "no connection to {peer} within ")?;
                limit(f, "connect")?;
            }
            Kind::AttemptTimeout | Kind::TotalTimeout if self.attempts == 0 => {
                f.write_str("not sent: no time was left within ")?;
                limit(f, if self.kind == Kind::TotalTimeout { "total" } else { "attempt" })?;
            }
            Kind::AttemptTimeout => {
                f.write_str("no complete response within ")?;
                limit(f, "attempt")?;
            }
            Kind::TotalTimeout => {
                f.write_str("no complete response within ")?;
                limit(f, "total")?;
            }
            Kind::TokenTimeout => {
                f.write_str("not sent: no access token was obtained within ")?;
                limit(f, "total")?;
            }
            Kind::ConcurrencyTimeout | Kind::QuotaTimeout => {
                f.write_str("not sent: the call waited for ")?;
                f.write_str(self.detail.as_deref().unwrap_or("its turn"))?;
                f.write_str(" until ")?;
                limit(f, "total")?;
                f.write_str(" ran out")?;
            }
        }
        match &self.detail {
            Some(detail) if !self.kind.is_queue() => write!(f, " ({detail})")?,
            _ => {}
        }
        if self.attempts > 0
            && !self.arrived
            && matches!(self.kind, Kind::AttemptTimeout | Kind::TotalTimeout)
        {
            f.write_str("; the request was not sent completely, so it cannot have been carried out")?;
        }
        Ending(self.retry_limit, self.attempts).fmt(f)?;
        if self.outcome_unknown {
            f.write_str(
                " (outcome unknown: the platform may have carried out the call; check before you make it \
                 again)",
            )?;
        }
        Ok(())
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        source::of(&self.source)
    }
}
