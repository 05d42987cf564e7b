use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{CertificateError, DigitallySignedStruct, Error};

impl ServerCertVerifier for AcceptAll {
    // ruleid: rust-certificate-check-empty
    fn verify_server_cert(
        &self,
        end: &Certificate,
        name: &ServerName,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    // ruleid: rust-certificate-check-empty
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }
}

impl ServerCertVerifier for Pinned {
    // ok: rust-certificate-check-empty
    fn verify_server_cert(
        &self,
        end: &Certificate,
        name: &ServerName,
    ) -> Result<ServerCertVerified, Error> {
        if end.as_ref() == self.pinned.as_slice() {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(Error::InvalidCertificate(CertificateError::UnknownIssuer))
        }
    }

    // ok: rust-certificate-check-empty
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, &self.certificate, dss, &self.algorithms)
    }
}
