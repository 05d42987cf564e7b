class Rows {
    fun run(statement: Statement, sql: String, table: String) {
        // ruleid: kotlin-sql-not-constant
        statement.executeQuery(sql)
        // ruleid: kotlin-sql-not-constant
        statement.executeQuery("select * from $table")
        // ok: kotlin-sql-not-constant
        statement.executeQuery("select * from users")
        // ok: kotlin-sql-not-constant
        statement.executeQuery(ALL_USERS)
    }
}
