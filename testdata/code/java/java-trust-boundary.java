import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;

class Account {
    void role(HttpServletRequest request) {
        String role = request.getParameter("role");
        // ruleid: java-trust-boundary
        request.getSession().setAttribute("role", role);
    }

    void name(HttpServletRequest request, String fallback) {
        HttpSession session = request.getSession(true);
        String name = request.getHeader("X-User");
        // ruleid: java-trust-boundary
        session.setAttribute(name, "1");
        // ok: java-trust-boundary
        session.setAttribute("fallback", fallback);
    }

    void checked(HttpServletRequest request, HttpSession session) {
        String language = request.getParameter("language");
        if (!java.util.List.of("en", "de").contains(language)) {
            return;
        }
        // ok: java-trust-boundary
        session.setAttribute("language", language);
        int page = Integer.parseInt(request.getParameter("page"));
        // ok: java-trust-boundary
        session.setAttribute("page", page);
        // ok: java-trust-boundary
        request.setAttribute("query", request.getParameter("query"));
    }
}
