import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Redirects {
    void direct(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ruleid: java-open-redirect
        response.sendRedirect(request.getParameter("next"));
    }

    void stored(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String target = req.getParameter("url");
        // ruleid: java-open-redirect
        resp.sendRedirect(target);
    }

    String spring(HttpServletRequest request) {
        // ruleid: java-open-redirect
        return "redirect:" + request.getParameter("return_to");
    }

    void checked(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = request.getParameter("next");
        if (!next.startsWith("/") || next.startsWith("//")) {
            next = "/";
        }
        // ok: java-open-redirect
        response.sendRedirect(next);
    }

    void inside(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ok: java-open-redirect
        response.sendRedirect("/users/" + request.getParameter("id"));
        // ok: java-open-redirect
        response.sendRedirect(request.getContextPath() + "/home");
    }
}
