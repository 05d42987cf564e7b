class Enabled {
    fun open(view: WebView) {
        // ruleid: kotlin-webview-script
        view.settings.javaScriptEnabled = true
        // ok: kotlin-webview-script
        view.settings.javaScriptEnabled = false
    }
}
