class Page {
    void open(WebView view) {
        String url = getIntent().getStringExtra("url");
        // ruleid: java-android-webview-url
        view.loadUrl(url);
        // ok: java-android-webview-url
        view.loadUrl("https://shop.com");
    }
}
