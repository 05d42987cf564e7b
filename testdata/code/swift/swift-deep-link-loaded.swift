import WebKit

class DeepLinkController: UIViewController {
    let webView = WKWebView()

    func application(_ app: UIApplication, open url: URL) -> Bool {
        if let target = URLComponents(url: url, resolvingAgainstBaseURL: false)?.queryItems?.first?.value, let u = URL(string: target) {
            // ruleid: swift-deep-link-loaded
            webView.load(URLRequest(url: u))
        }
        return true
    }

    func scene(_ scene: UIScene, open url: URL) -> Bool {
        if let u = URL(string: url.path), u.scheme == "https", allowedHosts.contains(u.host ?? "") {
            // ok: swift-deep-link-loaded
            webView.load(URLRequest(url: u))
        }
        return true
    }

    func home() {
        // ok: swift-deep-link-loaded
        webView.load(URLRequest(url: start))
    }
}
