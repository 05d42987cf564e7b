class Lookup extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: java-jndi-lookup
        new InitialContext().lookup(request.getParameter("name"));
        // ok: java-jndi-lookup
        new InitialContext().lookup("java:comp/env/jdbc/main");
    }
}
