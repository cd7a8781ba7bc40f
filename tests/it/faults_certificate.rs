//! Certificates that are not accepted. See docs/faults.md.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use crate::support::{
    TOKEN,
    scene::{at, function_of},
};
use minapp_cloud_function::{Error, TransportErrorKind};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::ring,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};

fn issuer(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A server with a certificate for a host; it counts connections, and those in which a request came.
fn server(
    issuer: &CertifiedIssuer<'static, KeyPair>,
    host: &str,
    last_year: Option<i32>,
) -> (SocketAddr, Arc<[AtomicUsize; 2]>) {
    let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    if let Some(year) = last_year {
        (params.not_before, params.not_after) = (date_time_ymd(year, 1, 1), date_time_ymd(year, 12, 31));
    }
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, issuer).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, config) = (listener.local_addr().unwrap(), Arc::new(config));
    let counts = Arc::new([AtomicUsize::new(0), AtomicUsize::new(0)]);
    let seen = counts.clone();
    std::thread::spawn(move || {
        for socket in listener.incoming() {
            let Ok(socket) = socket else { return };
            seen[0].fetch_add(1, Ordering::Relaxed);
            let connection = ServerConnection::new(config.clone()).unwrap();
            let mut stream = StreamOwned::new(connection, socket);
            let mut bytes = [0; 4096];
            if matches!(stream.read(&mut bytes), Ok(1..)) {
                seen[1].fetch_add(1, Ordering::Relaxed);
                let _ = stream.write_all(b"HTTP/1.1 403 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            }
        }
    });
    (address, counts)
}

#[tokio::test]
async fn a_certificate_that_is_not_accepted() {
    let (trusted, unknown) = (issuer("trusted"), issuer("unknown"));
    for (issuer, host, last_year, expected) in [
        (&unknown, "127.0.0.1", None, "its issuer is not trusted"),
        (&trusted, "platform.example", None, "it is for another host"),
        (&trusted, "127.0.0.1", Some(2019), "it has expired"),
    ] {
        let (address, counts) = server(issuer, host, last_year);
        let builder = at(&format!("https://{address}")).root_certificates(trusted.pem());
        let error = function_of(builder).invoke::<()>(&()).await.unwrap_err();
        let Error::Transport(lost) = &error else { panic!("{error:?}") };
        assert_eq!(lost.kind(), TransportErrorKind::Certificate, "{error:?}");
        assert!(error.is_certificate() && !error.is_outcome_unknown() && !error.is_exhausted());
        assert!(error.to_string().contains(expected), "{expected}: {error}");
        assert!(error.to_string().contains(&address.to_string()) && !format!("{error:?}").contains(TOKEN));
        assert_eq!(error.attempts(), 1, "a retry would get the same certificate");
        assert_eq!([0, 1].map(|index| counts[index].load(Ordering::Relaxed)), [1, 0]);
    }
    // And a good one is.
    let (address, counts) = server(&trusted, "127.0.0.1", None);
    let builder = at(&format!("https://{address}")).root_certificates(trusted.pem());
    assert!(function_of(builder).get().await.unwrap_err().is_forbidden());
    assert_eq!(counts[1].load(Ordering::Relaxed), 1);
}
