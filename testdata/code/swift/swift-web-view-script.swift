// ruleid: swift-web-view-script
web.evaluateJavaScript("show('\(name)')")
// ruleid: swift-web-view-script
web.loadHTMLString("<b>" + name + "</b>", baseURL: nil)
// ok: swift-web-view-script
web.evaluateJavaScript("show()")
// ok: swift-web-view-script
web.evaluateJavaScript(script)
