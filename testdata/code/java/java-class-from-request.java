class Plugins extends HttpServlet {
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        // ruleid: java-class-from-request
        Class.forName(name);
        // ruleid: java-class-from-request
        Class.forName("com.example." + name).getDeclaredConstructor().newInstance();
        // ok: java-class-from-request
        Class.forName("com.shop.Cart");
    }

    Class<?> listed(HttpServletRequest request) throws ClassNotFoundException {
        String name = request.getParameter("type");
        if (!KNOWN.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        // ok: java-class-from-request
        return Class.forName(name);
    }
}
