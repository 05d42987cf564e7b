class Web {
    void open(WebSettings settings) {
        // ruleid: java-android-webview-settings
        settings.setAllowFileAccess(true);
        // ruleid: java-android-webview-settings
        settings.setMixedContentMode(WebSettings.MIXED_CONTENT_ALWAYS_ALLOW);
        // ok: java-android-webview-settings
        settings.setAllowFileAccess(false);
    }
}
