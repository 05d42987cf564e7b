class Page {
    fun open(view: WebView) {
        // ruleid: kotlin-webview-exposed
        view.addJavascriptInterface(Bridge(), "bridge")
        // ruleid: kotlin-webview-exposed
        view.settings.allowUniversalAccessFromFileURLs = true
        view.settings.apply {
            // ruleid: kotlin-webview-exposed
            mixedContentMode = WebSettings.MIXED_CONTENT_ALWAYS_ALLOW
        }
        // ok: kotlin-webview-exposed
        view.settings.allowFileAccessFromFileURLs = false
    }
}
