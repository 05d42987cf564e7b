class Audit extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String user = request.getParameter("user");
        // ruleid: java-log-from-input
        log.info("login of " + user);
        // ok: java-log-from-input
        log.info("login of " + user.replace("\n", "_").replace("\r", "_"));
        // ok: java-log-from-input
        log.info("login");
    }
}
