fun Route.run(engine: ScriptEngine) {
    post("/run") {
        val code = call.receiveText()
        // ruleid: kotlin-code-from-input
        engine.eval(code)
        // ok: kotlin-code-from-input
        engine.eval("1 + 1")
    }
}
