fn f(query: String, conn: &mut PgConnection) {
    // ruleid: rust-raw-sql-value
    diesel::sql_query(query).execute(conn);
    // ok: rust-raw-sql-value
    diesel::sql_query("SELECT 1").execute(conn);
}
