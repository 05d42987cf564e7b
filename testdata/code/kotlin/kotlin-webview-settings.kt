class Script {
    fun open(view: WebView) {
        // ruleid: kotlin-webview-settings
        view.settings.allowFileAccess = true
        // ok: kotlin-webview-settings
        view.settings.allowFileAccess = false
    }
}
