class Expressions {
    @GetMapping("/run")
    Object run(@RequestParam String code) throws Exception {
        // ruleid: java-code-from-input
        MVEL.eval(code);
        // ruleid: java-code-from-input
        parser.parseExpression(code);
        // ok: java-code-from-input
        parser.parseExpression("1 + 1");
        // ruleid: java-code-from-input
        return new GroovyShell().evaluate(code);
    }
}
