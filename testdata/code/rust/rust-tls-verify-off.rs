use openssl::ssl::{SslConnector, SslMethod, SslVerifyMode};

fn insecure() -> reqwest::Result<reqwest::Client> {
    // ruleid: rust-tls-verify-off
    reqwest::Client::builder()
        .danger_accept_invalid_certs(true)
        .build()
}

fn names(builder: &mut native_tls::TlsConnectorBuilder) {
    // ruleid: rust-tls-verify-off
    builder.danger_accept_invalid_hostnames(true);
}

fn openssl_client() -> Result<SslConnector, openssl::error::ErrorStack> {
    let mut builder = SslConnector::builder(SslMethod::tls())?;
    // ruleid: rust-tls-verify-off
    builder.set_verify(SslVerifyMode::NONE);
    Ok(builder.build())
}

fn checked(root: reqwest::Certificate) -> reqwest::Result<reqwest::Client> {
    // ok: rust-tls-verify-off
    reqwest::Client::builder()
        .add_root_certificate(root)
        .danger_accept_invalid_certs(false)
        .build()
}

fn peer(builder: &mut openssl::ssl::SslContextBuilder) {
    // ok: rust-tls-verify-off
    builder.set_verify(SslVerifyMode::PEER);
}

#[cfg(test)]
mod tests {
    #[test]
    fn local_server() {
        // ok: rust-tls-verify-off
        let client = reqwest::Client::builder()
            .danger_accept_invalid_certs(true)
            .build();
        assert!(client.is_ok());
    }
}
