import groovy.lang.GroovyShell;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Expressions {
    private static final String RULE = "price > 100";

    Object script(ScriptEngine engine, String code) throws ScriptException {
        // ruleid: java-expression-from-input
        return engine.eval(code);
    }

    Object spel(String field) {
        ExpressionParser parser = new SpelExpressionParser();
        // ruleid: java-expression-from-input
        return parser.parseExpression("user." + field).getValue();
    }

    Object groovy(String text) {
        // ruleid: java-expression-from-input
        return new GroovyShell().evaluate(text);
    }

    Object constant(ScriptEngine engine, int price) throws ScriptException {
        engine.put("price", price);
        // ok: java-expression-from-input
        return engine.eval("price * 2");
    }

    Object constantSpel() {
        String rule = "price > 10";
        // ok: java-expression-from-input
        new SpelExpressionParser().parseExpression(RULE);
        // ok: java-expression-from-input
        return new SpelExpressionParser().parseExpression(rule);
    }

    double model(Model model, String input) {
        // ok: java-expression-from-input
        return model.eval(input);
    }

    Object label(String text) {
        // ok: java-expression-from-input
        return Label.parseExpression(text);
    }

    interface Model {
        double eval(String input);
    }

    Object engines(ScriptEngine se, String code) throws Exception {
        GroovyShell shell = new GroovyShell();
        // ruleid: java-expression-from-input
        shell.parse(code);
        // ruleid: java-expression-from-input
        se.eval(code);
        return null;
    }
}
