class Versions {
    fun make() {
        // ruleid: kotlin-tls-old-version
        SSLContext.getInstance("SSLv3")
        // ruleid: kotlin-tls-old-version
        builder.tlsVersions(TlsVersion.TLS_1_0)
        // ok: kotlin-tls-old-version
        SSLContext.getInstance("TLSv1.3")
    }
}
