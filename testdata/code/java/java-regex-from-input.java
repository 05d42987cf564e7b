class Search extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getParameter("q");
        // ruleid: java-regex-from-input
        Pattern.compile(query);
        // ok: java-regex-from-input
        Pattern.compile(Pattern.quote(query));
    }
}
