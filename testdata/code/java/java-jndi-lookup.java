class Names {
    Object find(String name) throws Exception {
        // ruleid: java-jndi-lookup
        return new InitialContext().lookup(name);
    }

    Object fixed() throws Exception {
        // ok: java-jndi-lookup
        return new InitialContext().lookup("java:comp/env/jdbc/main");
    }
}
