import android.net.http.SslError;
import android.webkit.SslErrorHandler;
import android.webkit.WebSettings;
import android.webkit.WebView;
import android.webkit.WebViewClient;

class Browser extends WebViewClient {
    void bridge(WebView view) {
        // ruleid: java-webview-exposed
        view.addJavascriptInterface(new Object(), "app");
    }

    void files(WebSettings settings) {
        // ruleid: java-webview-exposed
        settings.setAllowUniversalAccessFromFileURLs(true);
    }

    public void onReceivedSslError(WebView view, SslErrorHandler handler, SslError error) {
        // ruleid: java-webview-exposed
        handler.proceed();
    }

    void closed(WebSettings settings) {
        // ok: java-webview-exposed
        settings.setAllowUniversalAccessFromFileURLs(false);
        // ok: java-webview-exposed
        settings.setJavaScriptEnabled(true);
    }

    void refuse(SslErrorHandler handler) {
        // ok: java-webview-exposed
        handler.cancel();
    }
}
