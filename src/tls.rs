//! Which TLS is used: rustls with the provider that the program has installed, or else ring; or the
//! operating system's own.

use reqwest::ClientBuilder;

use crate::{Error, Result};

/// Readies a builder for `https`, where a TLS feature is switched on.
#[cfg_attr(any(feature = "rustls", feature = "native-tls"), allow(unused_variables))]
pub(crate) fn configure(http: ClientBuilder, roots: &[Vec<u8>], needed: bool) -> Result<ClientBuilder> {
    // Where there is TLS, all is made ready for it: the address of a log may be https when the API is not.
    #[cfg(feature = "rustls")]
    return rustls(http, roots);
    #[cfg(all(feature = "native-tls", not(feature = "rustls")))]
    return native(http, roots);
    #[cfg(not(any(feature = "rustls", feature = "native-tls")))]
    if needed || !roots.is_empty() {
        Err(Error::input(
            "this crate is built without TLS: switch on one of its features rustls-ring, rustls, native-tls",
        ))
    } else {
        Ok(http)
    }
}

#[cfg(feature = "rustls")]
fn rustls(http: ClientBuilder, roots: &[Vec<u8>]) -> Result<ClientBuilder> {
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
    let unusable = |error| Error::input("TLS cannot be set up with these certificates").because(error);
    let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(extra, provider.clone())
        .map_err(unusable)?;
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(unusable)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(http.tls_backend_preconfigured(config))
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn native(mut http: ClientBuilder, roots: &[Vec<u8>]) -> Result<ClientBuilder> {
    for pem in roots {
        let blocks = certificates(pem).ok_or_else(not_pem)?;
        for block in blocks {
            // reqwest takes what is no certificate, and leaves it out.
            native_tls::Certificate::from_pem(block.as_bytes()).map_err(|error| not_pem().because(error))?;
            let certificate = reqwest::Certificate::from_pem(block.as_bytes());
            http = http.add_root_certificate(certificate.map_err(|error| not_pem().because(error))?);
        }
    }
    Ok(http)
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
    Error::input("a root certificate is no PEM: it must begin with -----BEGIN CERTIFICATE-----")
}
