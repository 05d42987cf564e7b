import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.owasp.encoder.Encode;

class Pages {
    void hello(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ruleid: java-cross-site-scripting
        response.getWriter().println("<h1>Hello " + request.getParameter("name") + "</h1>");
    }

    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String term = request.getParameter("q");
        PrintWriter out = response.getWriter();
        // ruleid: java-cross-site-scripting
        out.print("<p>No result for " + term + "</p>");
    }

    void echo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("text");
        // ruleid: java-cross-site-scripting
        response.getWriter().write(text);
    }

    void escaped(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ok: java-cross-site-scripting
        response.getWriter().println("<h1>" + Encode.forHtml(request.getParameter("name")) + "</h1>");
    }

    void plain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        // ok: java-cross-site-scripting
        response.getWriter().println(request.getParameter("name"));
    }

    void length(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String term = request.getParameter("q");
        // ok: java-cross-site-scripting
        response.getWriter().println("<p>" + term.length() + "</p>");
    }
}
