class Scripts {
    fun run(engine: ScriptEngine, code: String) {
        // ruleid: kotlin-expression-from-value
        engine.eval(code)
        // ruleid: kotlin-expression-from-value
        engine.eval("f($code)")
        // ok: kotlin-expression-from-value
        engine.eval("1 + 1")
    }
}
