fn f(mut config: rustls::ClientConfig, verifier: Arc<dyn ServerCertVerifier>, insecure: bool) {
    // ruleid: rust-tls-custom-verifier
    config.dangerous().set_certificate_verifier(verifier);
    // ruleid: rust-tls-custom-verifier
    let c = reqwest::Client::builder().danger_accept_invalid_certs(insecure);
    // ok: rust-tls-custom-verifier
    let d = reqwest::Client::builder().danger_accept_invalid_certs(false);
    // ok: rust-tls-custom-verifier
    let e = rustls::ClientConfig::builder().with_root_certificates(roots);
}
