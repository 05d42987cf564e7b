use native_tls::{Protocol, TlsConnector};

fn old() -> reqwest::Result<reqwest::Client> {
    // ruleid: rust-tls-old-version
    reqwest::Client::builder()
        .min_tls_version(reqwest::tls::Version::TLS_1_0)
        .build()
}

fn native() -> native_tls::Result<TlsConnector> {
    // ruleid: rust-tls-old-version
    TlsConnector::builder()
        .min_protocol_version(Some(Protocol::Tlsv11))
        .build()
}

fn modern() -> reqwest::Result<reqwest::Client> {
    // ok: rust-tls-old-version
    reqwest::Client::builder()
        .min_tls_version(reqwest::tls::Version::TLS_1_2)
        .build()
}

fn native_modern() -> native_tls::Result<TlsConnector> {
    // ok: rust-tls-old-version
    TlsConnector::builder()
        .min_protocol_version(Some(Protocol::Tlsv12))
        .build()
}
