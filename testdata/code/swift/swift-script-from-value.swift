import JavaScriptCore

func evaluate(script: String) -> JSValue? {
    let context = JSContext()
    // ruleid: swift-script-from-value
    return context?.evaluateScript(script)
}

func bundled() throws -> JSValue? {
    let context = JSContext()
    let source = try String(contentsOf: Bundle.main.url(forResource: "app", withExtension: "js")!)
    // ok: swift-script-from-value
    return context?.evaluateScript(source)
}

func fixed() -> JSValue? {
    // ok: swift-script-from-value
    return JSContext()?.evaluateScript("1 + 1")
}
