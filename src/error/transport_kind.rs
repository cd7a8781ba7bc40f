//! The kinds of transport errors, distinguished by the types of their causes.

use std::{error::Error as StdError, io};

/// Why no complete response arrived; from [`TransportError::kind`](crate::TransportError::kind).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The name of the host could not be resolved. Nothing was sent.
    Dns,
    /// The host refused the connection: no server is listening on the port. Nothing was sent.
    ConnectionRefused,
    /// The connection failed for another reason. Nothing was sent.
    Connect,
    /// The proxy could not be reached, or refused the connection. Nothing was sent.
    Proxy,
    /// The server's certificate is not trusted, has expired or is for another host. Nothing was sent,
    /// and there is no retry: the next attempt would meet the same certificate.
    Certificate,
    /// The TLS handshake failed for another reason. Nothing was sent.
    Tls,
    /// The connection broke before the whole request was sent, so the platform cannot have carried out
    /// the call.
    RequestInterrupted,
    /// The connection broke after the request was sent, before the complete response was received.
    ResponseInterrupted,
    /// The response is not valid HTTP, or does not match its `Content-Encoding`.
    MalformedResponse,
    /// The client could not connect within [`Timeouts::connect`](crate::Timeouts::connect).
    ConnectTimeout,
    /// No complete response arrived within [`Timeout::attempt`](crate::Timeout::attempt).
    AttemptTimeout,
    /// No complete response arrived within [`Timeout::total`](crate::Timeout::total).
    TotalTimeout,
    /// No access token was obtained within the total timeout. The call was not sent.
    TokenTimeout,
    /// The call waited for its turn under
    /// [`ClientBuilder::max_concurrency`](crate::ClientBuilder::max_concurrency) until the total timeout ran
    /// out. The call was not sent.
    ConcurrencyTimeout,
    /// The call waited for the quota of the client until the total timeout ran out. The call was not sent.
    QuotaTimeout,
}

impl TransportErrorKind {
    /// Whether a timeout of this client, set or by default, ran out.
    ///
    /// ```
    /// use minapp_cloud_function::TransportErrorKind;
    ///
    /// assert!(TransportErrorKind::ConnectTimeout.is_timeout());
    /// assert!(!TransportErrorKind::ConnectionRefused.is_timeout());
    /// ```
    pub fn is_timeout(self) -> bool {
        use TransportErrorKind::{AttemptTimeout, ConnectTimeout, TotalTimeout};
        matches!(self, ConnectTimeout | AttemptTimeout | TotalTimeout) || self.is_queue()
    }

    /// Whether the timeout ran out before the call could be sent.
    pub(crate) fn is_queue(self) -> bool {
        matches!(self, Self::TokenTimeout | Self::ConcurrencyTimeout | Self::QuotaTimeout)
    }

    /// Whether the client may have connected.
    pub(crate) fn may_have_connected(self) -> bool {
        use TransportErrorKind::{
            AttemptTimeout, MalformedResponse, RequestInterrupted, ResponseInterrupted, TotalTimeout,
        };
        matches!(
            self,
            RequestInterrupted | ResponseInterrupted | MalformedResponse | AttemptTimeout | TotalTimeout
        )
    }

    /// The kind of an error of `reqwest`, and a detail for the message.
    pub(super) fn of(error: &reqwest::Error) -> (Self, Option<String>) {
        let causes = Causes(Some(error));
        // A timeout of the operating system is not one of the client's timeouts.
        let system = causes.clone().filter_map(|cause| cause.downcast_ref::<io::Error>());
        let system = system.filter(|error| error.raw_os_error().is_some()).last().map(io::Error::kind);
        let timeout = error.is_timeout() && system != Some(io::ErrorKind::TimedOut);
        if !error.is_connect() {
            let malformed = causes
                .clone()
                .filter_map(|cause| cause.downcast_ref::<hyper::Error>())
                .any(hyper::Error::is_parse);
            let unpacking = error.is_decode() && causes.clone().all(|cause| !cause.is::<hyper::Error>());
            return match () {
                () if timeout => (Self::AttemptTimeout, None),
                () if malformed || unpacking => (Self::MalformedResponse, None),
                () => (Self::ResponseInterrupted, None),
            };
        }
        if timeout {
            return (Self::ConnectTimeout, None);
        }
        if let Some((kind, detail)) = causes.clone().find_map(tls) {
            return (kind, detail);
        }
        match system {
            _ if error.is_dns() => (Self::Dns, None),
            Some(io::ErrorKind::ConnectionRefused) => (Self::ConnectionRefused, None),
            system => (Self::Connect, system.map(|kind| kind.to_string())),
        }
    }
}

#[cfg(feature = "rustls")]
fn tls(cause: &(dyn StdError + 'static)) -> Option<(TransportErrorKind, Option<String>)> {
    use rustls::{CertificateError as Wrong, Error as Tls};

    let detail = match cause.downcast_ref()? {
        Tls::InvalidCertificate(wrong) => match wrong {
            Wrong::Expired | Wrong::ExpiredContext { .. } => "it has expired",
            Wrong::NotValidYet | Wrong::NotValidYetContext { .. } => "it is not valid yet",
            Wrong::NotValidForName | Wrong::NotValidForNameContext { .. } => "it is for another host",
            Wrong::UnknownIssuer => "its issuer is not trusted",
            Wrong::Revoked => "it was revoked",
            Wrong::BadSignature => "its signature is wrong",
            _ => "it cannot be verified",
        },
        Tls::NoCertificatesPresented => "the server sent none",
        _ => return Some((TransportErrorKind::Tls, None)),
    };
    Some((TransportErrorKind::Certificate, Some(detail.to_owned())))
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn tls(cause: &(dyn StdError + 'static)) -> Option<(TransportErrorKind, Option<String>)> {
    let error = cause.downcast_ref::<native_tls::Error>()?;
    // The TLS libraries of the operating systems have no common type for it.
    Some(match format!("{error:?}").to_lowercase().contains("certificate") {
        true => (TransportErrorKind::Certificate, None),
        false => (TransportErrorKind::Tls, None),
    })
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(_: &(dyn StdError + 'static)) -> Option<(TransportErrorKind, Option<String>)> {
    None
}

/// An error and its chain of causes. It includes the error inside an I/O error, which `source` skips.
#[derive(Clone)]
struct Causes<'a>(Option<&'a (dyn StdError + 'static)>);

impl<'a> Iterator for Causes<'a> {
    type Item = &'a (dyn StdError + 'static);

    fn next(&mut self) -> Option<Self::Item> {
        let this = self.0?;
        let inner = this.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        self.0 = match inner {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => this.source(),
        };
        Some(this)
    }
}
