class Count {
    int users(String url) throws SQLException {
        // ruleid: java-connection-left-open
        Connection c = DriverManager.getConnection(url);
        ResultSet rs = c.createStatement().executeQuery("SELECT count(*) FROM users");
        rs.next();
        return rs.getInt(1);
    }

    int usersClosed(String url) throws SQLException {
        // ok: java-connection-left-open
        Connection c = DriverManager.getConnection(url);
        int n = 3;
        c.close();
        return n;
    }

    int usersTry(String url) throws SQLException {
        // ok: java-connection-left-open
        try (Connection c = DriverManager.getConnection(url)) {
            return 3;
        }
    }

    Connection open(String url) throws SQLException {
        // ok: java-connection-left-open
        Connection c = DriverManager.getConnection(url);
        return c;
    }
}

class Lines {
    String first(String path) throws IOException {
        // ruleid: java-connection-left-open
        BufferedReader reader = new BufferedReader(new FileReader(path));
        return reader.readLine();
    }

    String firstClosed(String path) throws IOException {
        // ok: java-connection-left-open
        try (BufferedReader reader = new BufferedReader(new FileReader(path))) {
            return reader.readLine();
        }
    }
}
