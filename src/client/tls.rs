//! Which TLS is used: rustls with the provider that the program has installed, or else ring; or the
//! operating system's own.

use reqwest::ClientBuilder;

use crate::{Error, Result};

/// TLS that is ready to be used by any number of HTTP clients.
///
/// Where a feature has TLS, all is made ready for it: the address of a log may be https when the API is not.
pub(crate) struct Tls {
    #[cfg(feature = "rustls")]
    config: rustls::ClientConfig,
    #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
    roots: Vec<reqwest::Certificate>,
}

impl Tls {
    /// `needed` is whether the API is called by https.
    #[cfg_attr(all(feature = "native-tls", not(feature = "rustls")), allow(unused_variables))]
    pub(crate) fn new(roots: &[Vec<u8>], needed: bool) -> Result<Self> {
        #[cfg(feature = "rustls")]
        return Ok(Self { config: rustls(roots, needed)? });
        #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
        return Ok(Self { roots: native(roots)? });
        #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
        if needed || !roots.is_empty() {
            Err(Error::input(
                "this crate is built without TLS: switch on one of its features rustls-ring, rustls, native-tls",
            ))
        } else {
            Ok(Self {})
        }
    }

    pub(crate) fn configure(&self, http: ClientBuilder) -> ClientBuilder {
        #[cfg(feature = "rustls")]
        return http.tls_backend_preconfigured(self.config.clone());
        #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
        return self.roots.iter().cloned().fold(http, ClientBuilder::add_root_certificate);
        #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
        return http;
    }
}

#[cfg(feature = "rustls")]
fn rustls(roots: &[Vec<u8>], needed: bool) -> Result<rustls::ClientConfig> {
    use std::sync::Arc;

    use rustls::{
        ClientConfig,
        crypto::CryptoProvider,
        pki_types::{CertificateDer, pem::PemObject},
    };

    let installed = CryptoProvider::get_default().cloned();
    #[cfg(feature = "rustls-ring")]
    let installed = installed.or_else(|| Some(Arc::new(rustls::crypto::ring::default_provider())));
    // reqwest itself panics without one, even for a base URL that needs none.
    let provider = installed.ok_or_else(|| {
        Error::input(
            "rustls has no cryptography: install a provider at the start of the program, \
             or switch on this crate's feature rustls-ring",
        )
    })?;
    let mut extra: Vec<CertificateDer<'static>> = Vec::new();
    for pem in roots {
        let before = extra.len();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            extra.push(certificate.map_err(|error| not_pem().because(error))?);
        }
        if extra.len() == before {
            return Err(not_pem());
        }
    }
    let unusable = |error| {
        Error::input(
            "TLS cannot be set up: the system has no certificates that can be read, or one that was set is wrong; \
             install the package ca-certificates, or set the certificates with `ClientBuilder::root_certificates`",
        )
        .because(error)
    };
    let own_roots = !extra.is_empty();
    let config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(unusable)?;
    let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(extra, provider);
    Ok(match verifier {
        Ok(verifier) => {
            config.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
        }
        // Plain http needs no certificates; a log by https then fails, since none is trusted.
        Err(_) if !needed && !own_roots => {
            config.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth()
        }
        Err(error) => return Err(unusable(error)),
    })
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn native(roots: &[Vec<u8>]) -> Result<Vec<reqwest::Certificate>> {
    let mut all = Vec::new();
    for pem in roots {
        let blocks = certificates(pem).ok_or_else(not_pem)?;
        for block in blocks {
            // reqwest takes what is no certificate, and leaves it out.
            native_tls::Certificate::from_pem(block.as_bytes()).map_err(|error| not_pem().because(error))?;
            let certificate = reqwest::Certificate::from_pem(block.as_bytes());
            all.push(certificate.map_err(|error| not_pem().because(error))?);
        }
    }
    Ok(all)
}

/// The certificates of a PEM text, each with its first and its last line; there is at least one.
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn certificates(pem: &[u8]) -> Option<Vec<&str>> {
    const LAST: &str = "-----END CERTIFICATE-----";
    let mut rest = std::str::from_utf8(pem).ok()?;
    let mut found = Vec::new();
    while let Some(start) = rest.find("-----BEGIN CERTIFICATE-----") {
        let end = start + rest[start..].find(LAST)? + LAST.len();
        found.push(&rest[start..end]);
        rest = &rest[end..];
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn not_pem() -> Error {
    Error::input("a root certificate is not PEM: it must begin with -----BEGIN CERTIFICATE-----")
}
