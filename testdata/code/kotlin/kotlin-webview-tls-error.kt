class Careless : WebViewClient() {
    override fun onReceivedSslError(view: WebView?, handler: SslErrorHandler, error: SslError?) {
        // ruleid: kotlin-webview-tls-error
        handler.proceed()
    }
}

class Careful : WebViewClient() {
    override fun onReceivedSslError(view: WebView?, handler: SslErrorHandler, error: SslError?) {
        // ok: kotlin-webview-tls-error
        handler.cancel()
    }
}

class Asking : WebViewClient() {
    override fun onReceivedSslError(view: WebView?, handler: SslErrorHandler, error: SslError?) {
        if (pinned(error)) {
            // ok: kotlin-webview-tls-error
            handler.proceed()
        } else {
            handler.cancel()
        }
    }
}
