import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.Velocity;

class Templates {
    String velocity(String body) {
        StringWriter out = new StringWriter();
        // ruleid: java-template-from-input
        Velocity.evaluate(new VelocityContext(), out, "mail", "Dear customer, " + body);
        return out.toString();
    }

    Template freemarker(Configuration configuration, String text) throws IOException {
        // ruleid: java-template-from-input
        return new Template("page", new StringReader(text), configuration);
    }

    String constant(String name) {
        VelocityContext context = new VelocityContext();
        context.put("name", name);
        StringWriter out = new StringWriter();
        // ok: java-template-from-input
        Velocity.evaluate(context, out, "mail", "Dear $name");
        return out.toString();
    }

    Template file(Configuration configuration) throws IOException {
        // ok: java-template-from-input
        return configuration.getTemplate("page.ftl");
    }
}
