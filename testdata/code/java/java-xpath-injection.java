import java.util.regex.Pattern;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import org.w3c.dom.Document;

class Queries {
    Object user(XPath xpath, Document doc, String name) throws XPathExpressionException {
        // ruleid: java-xpath-injection
        return xpath.evaluate("//user[@name='" + name + "']", doc, XPathConstants.NODESET);
    }

    Object login(XPath xpath, Document doc, String name, String password) throws XPathExpressionException {
        String query = String.format("/users/user[name='%s' and password='%s']", name, password);
        // ruleid: java-xpath-injection
        return xpath.compile(query).evaluate(doc);
    }

    Object constant(XPath xpath, Document doc) throws XPathExpressionException {
        // ok: java-xpath-injection
        return xpath.evaluate("//user[@name=$name]", doc, XPathConstants.NODESET);
    }

    Pattern pattern(String prefix) {
        // ok: java-xpath-injection
        return Pattern.compile("[/]" + prefix);
    }
}
