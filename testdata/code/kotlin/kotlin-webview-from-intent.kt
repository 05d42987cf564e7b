class Page : Activity() {
    fun open(view: WebView) {
        val url = intent.getStringExtra("url")
        // ruleid: kotlin-webview-from-intent
        view.loadUrl(url)
        // ok: kotlin-webview-from-intent
        view.loadUrl("https://shop.com")
    }
}
