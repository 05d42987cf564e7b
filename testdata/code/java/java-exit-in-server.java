class Down extends HttpServlet {
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) {
        // ruleid: java-exit-in-server
        if (!ready()) System.exit(1);
    }
}

class Tool {
    void run() {
        // ok: java-exit-in-server
        System.exit(2);
    }
}
