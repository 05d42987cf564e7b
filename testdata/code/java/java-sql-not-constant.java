class Rows {
    private static final String all = "select * from users";

    void run(Statement stmt, JdbcTemplate jdbcTemplate, String sql, String table) throws Exception {
        // ruleid: java-sql-not-constant
        stmt.executeQuery(sql);
        // ruleid: java-sql-not-constant
        stmt.executeQuery("select * from " + table);
        // ruleid: java-sql-not-constant
        jdbcTemplate.query(sql, mapper);
        // ok: java-sql-not-constant
        stmt.executeQuery("select * from users");
        // ok: java-sql-not-constant
        stmt.executeQuery(all);
        // ok: java-sql-not-constant
        stmt.executeQuery(SQL_ALL);
        String fixed = "select 1";
        // ok: java-sql-not-constant
        stmt.execute(fixed);
        // ok: java-sql-not-constant
        widget.update(sql);
    }
}
