class TrustAll : X509TrustManager {
    // ruleid: kotlin-certificate-check-off
    override fun checkServerTrusted(chain: Array<X509Certificate>, type: String) {
    }

    override fun getAcceptedIssuers(): Array<X509Certificate> = arrayOf()
}

class Client {
    fun build(builder: OkHttpClient.Builder) {
        // ruleid: kotlin-certificate-check-off
        builder.hostnameVerifier { _, _ -> true }
        // ok: kotlin-certificate-check-off
        builder.hostnameVerifier { host, session -> host == "shop.com" }
    }

    fun onReceivedSslError(view: WebView, handler: SslErrorHandler, error: SslError) {
        // ruleid: kotlin-certificate-check-off
        handler.proceed()
    }

    fun onOther(handler: SslErrorHandler) {
        // ok: kotlin-certificate-check-off
        handler.cancel()
    }
}
