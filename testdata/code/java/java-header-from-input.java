class Headers extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("name");
        // ruleid: java-header-from-input
        response.setHeader("X-Name", name);
        // ruleid: java-header-from-input
        response.addCookie(new Cookie("name", name));
        // ok: java-header-from-input
        response.setHeader("X-Name", name.replace("\n", "").replace("\r", ""));
        // ok: java-header-from-input
        response.setHeader("X-Kind", "shop");
    }
}
