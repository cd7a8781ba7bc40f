//! The kinds of transport errors, told apart by the types of their causes.

use std::{error::Error as StdError, io};

/// Why no whole response came back; from [`TransportError::kind`](crate::TransportError::kind).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The name of the host was not resolved to an address. Nothing was sent.
    Dns,
    /// The host refused the connection: nothing listens on the port. Nothing was sent.
    ConnectionRefused,
    /// No connection could be made for another reason. Nothing was sent.
    Connect,
    /// The proxy was not reached, or did not let the connection through. Nothing was sent.
    Proxy,
    /// The server's certificate is not trusted, has expired or is for another host. Nothing was sent,
    /// and there is no retry: the next attempt would meet the same certificate.
    Certificate,
    /// TLS could not be agreed on for another reason. Nothing was sent.
    Tls,
    /// The connection broke before the whole request was sent: the platform cannot have carried it out.
    RequestInterrupted,
    /// The connection broke after the request was sent, before the whole response was received.
    ResponseInterrupted,
    /// What came back is no HTTP, or not compressed as it says.
    MalformedResponse,
    /// No connection was made within [`Timeouts::connect`](crate::Timeouts::connect).
    ConnectTimeout,
    /// No whole response came within [`Timeout::attempt`](crate::Timeout::attempt).
    AttemptTimeout,
    /// No whole response came within [`Timeout::total`](crate::Timeout::total).
    TotalTimeout,
    /// No access token was obtained within the total timeout. The call was not sent.
    TokenTimeout,
    /// [`ClientBuilder::max_concurrency`](crate::ClientBuilder::max_concurrency) calls were under way for
    /// all of the total timeout. The call was not sent.
    ConcurrencyTimeout,
    /// The quota of the client left no room within the total timeout. The call was not sent.
    QuotaTimeout,
}

impl TransportErrorKind {
    /// Whether a timeout that the caller has set, or a default one, ran out.
    pub fn is_timeout(self) -> bool {
        use TransportErrorKind::{AttemptTimeout, ConnectTimeout, TotalTimeout};
        matches!(self, ConnectTimeout | AttemptTimeout | TotalTimeout) || self.is_queue()
    }

    /// Whether the call waited in vain for what it needs before it can be sent.
    pub(crate) fn is_queue(self) -> bool {
        matches!(self, Self::TokenTimeout | Self::ConcurrencyTimeout | Self::QuotaTimeout)
    }

    /// Whether a connection may have been made.
    pub(crate) fn may_have_connected(self) -> bool {
        use TransportErrorKind::{
            AttemptTimeout, MalformedResponse, RequestInterrupted, ResponseInterrupted, TotalTimeout,
        };
        matches!(
            self,
            RequestInterrupted | ResponseInterrupted | MalformedResponse | AttemptTimeout | TotalTimeout
        )
    }

    /// The kind of what `reqwest` reports, and a detail that the text shows.
    pub(super) fn of(error: &reqwest::Error) -> (Self, Option<String>) {
        let causes = Causes(Some(error));
        // What the operating system calls a timeout is none of the client's.
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
            Wrong::UnknownIssuer => "nobody who is trusted has signed it",
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
    // The libraries of the operating systems have no type in common for it.
    Some(match format!("{error:?}").to_lowercase().contains("certificate") {
        true => (TransportErrorKind::Certificate, None),
        false => (TransportErrorKind::Tls, None),
    })
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(_: &(dyn StdError + 'static)) -> Option<(TransportErrorKind, Option<String>)> {
    None
}

/// An error and all that lies behind it. An I/O error passes over the error that it was made from, which
/// is shown here too.
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
