class Script {
    void open(WebSettings settings) {
        // ruleid: java-android-webview-script
        settings.setJavaScriptEnabled(true);
        // ok: java-android-webview-script
        settings.setJavaScriptEnabled(false);
    }
}
