// ruleid: swift-web-view-settings
prefs.javaScriptCanOpenWindowsAutomatically = true
// ruleid: swift-web-view-settings
prefs.setValue(true, forKey: "allowFileAccessFromFileURLs")
// ruleid: swift-web-view-settings
let view = UIWebView()
// ok: swift-web-view-settings
prefs.javaScriptCanOpenWindowsAutomatically = false
// ok: swift-web-view-settings
let other = WKWebView()
