import jakarta.servlet.http.*;

public class LoginServlet extends HttpServlet {
    protected void doPost(HttpServletRequest req, HttpServletResponse resp) {
        if (Users.check(req.getParameter("u"), req.getParameter("p"))) {
            // ruleid: java-session-kept-at-login
            req.getSession().setAttribute("user", "x");
            // ok: java-session-kept-at-login
            req.getSession().setAttribute("theme", "dark");
        }
    }
}
