class CountServlet extends HttpServlet {
    private String user;
    private int count = 0;
    private final AtomicInteger total = new AtomicInteger();

    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        // ruleid: java-servlet-field-written
        user = req.getParameter("user");
        // ruleid: java-servlet-field-written
        count++;
        // ok: java-servlet-field-written
        total.incrementAndGet();
        // ok: java-servlet-field-written
        String name = req.getParameter("name");
    }
}
