class Login extends HttpServlet {
    void direct(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // ruleid: java-open-redirect
        response.sendRedirect(request.getParameter("next"));
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

    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String next = request.getParameter("next");
        // ruleid: java-open-redirect
        response.sendRedirect(next);
        // ruleid: java-open-redirect
        response.setHeader("Location", next);
        // ok: java-open-redirect
        response.sendRedirect("/home");
        // ok: java-open-redirect
        response.sendRedirect("/orders/" + next);
    }

    void leave(HttpServletResponse response, String url) throws IOException {
        // ruleid: java-open-redirect
        response.sendRedirect(url);
    }
}
