import jakarta.servlet.http.*;

public class Login extends HttpServlet {
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        // ruleid: java-request-value-not-there
        String name = req.getParameter("name").trim();
        // ok: java-request-value-not-there
        boolean admin = "admin".equals(req.getParameter("role"));
        // ruleid: java-request-value-not-there
        String token = req.getHeader("Authorization").substring(7);
        // ok: java-request-value-not-there
        String kind = req.getParameter("kind") != null ? req.getParameter("kind").trim() : "";
    }
}
