import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;

public class LabelTag extends SimpleTagSupport {
    private String text;

    public void doTag() throws IOException {
        // ruleid: java-tag-writes-unescaped
        getJspContext().getOut().write("<label>" + text + "</label>");
        // ok: java-tag-writes-unescaped
        getJspContext().getOut().write("<label>" + Encode.forHtml(text) + "</label>");
        // ok: java-tag-writes-unescaped
        getJspContext().getOut().write("<hr>");
    }
}
