fun Route.users(connection: Connection) {
    get("/users") {
        val name = call.parameters["name"]
        val sql = "SELECT id FROM users WHERE name = '" + name + "'"
        // ruleid: kotlin-sql-from-input
        connection.createStatement().executeQuery(sql)
        val id = call.request.queryParameters["id"]!!.toInt()
        // ok: kotlin-sql-from-input
        connection.createStatement().executeQuery("SELECT id FROM users WHERE id = $id")
        // ok: kotlin-sql-from-input
        connection.prepareStatement("SELECT id FROM users WHERE name = ?")
    }
}

class Provider : Activity() {
    fun load(db: SQLiteDatabase) {
        val key = intent.getStringExtra("key")
        // ruleid: kotlin-sql-from-input
        db.rawQuery("SELECT * FROM items WHERE key = '$key'", null)
        // ok: kotlin-sql-from-input
        db.rawQuery("SELECT * FROM items WHERE key = ?", arrayOf(key))
    }
}
