class Users(private val db: SQLiteDatabase) {
    fun find(name: String) {
        // ruleid: kotlin-sql-string-query
        db.rawQuery("SELECT id FROM users WHERE name = '$name'", null)
    }

    fun load(connection: Connection, id: String) {
        val sql = "SELECT id FROM users WHERE id = " + id
        // ruleid: kotlin-sql-string-query
        connection.createStatement().executeQuery(sql)
    }

    fun remove(id: String) {
        // ruleid: kotlin-sql-string-query
        db.execSQL("DELETE FROM users WHERE id = ${id}")
    }

    fun safe(connection: Connection, name: String) {
        // ok: kotlin-sql-string-query
        db.rawQuery("SELECT id FROM users WHERE name = ?", arrayOf(name))
        // ok: kotlin-sql-string-query
        connection.prepareStatement("SELECT id FROM users WHERE name = ?")
        // ok: kotlin-sql-string-query
        db.execSQL("CREATE TABLE $TABLE (id INTEGER)")
        // ok: kotlin-sql-string-query
        worker.execute("select one of $name")
    }
}

fun numberOnly(db: SQLiteDatabase, start: Int) {
    // ok: kotlin-sql-string-query
    db.rawQuery("SELECT title FROM posts WHERE start > $start", null)
}

fun numberAndText(db: SQLiteDatabase, start: Int, author: String) {
    // ruleid: kotlin-sql-string-query
    db.rawQuery("SELECT title FROM posts WHERE author = '$author' AND start > $start", null)
}
