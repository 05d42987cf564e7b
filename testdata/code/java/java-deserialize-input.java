class State extends HttpServlet {
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
        // ruleid: java-deserialize-input
        new ObjectInputStream(request.getInputStream()).readObject();
        // ok: java-deserialize-input
        new ObjectInputStream(new FileInputStream("state.bin")).readObject();
    }
}
