func a(db: OpaquePointer, name: String) {
  // ruleid: swift-sqlite-string
  sqlite3_exec(db, "DELETE FROM users WHERE name = '\(name)'", nil, nil, nil)
  let sql = "SELECT * FROM users WHERE name = '" + name + "'"
  // ruleid: swift-sqlite-string
  sqlite3_prepare_v2(db, sql, -1, &stmt, nil)
  // ok: swift-sqlite-string
  sqlite3_prepare_v2(db, "SELECT * FROM users WHERE name = ?", -1, &stmt, nil)
  let fixed = "SELECT * FROM users"
  // ok: swift-sqlite-string
  sqlite3_exec(db, fixed, nil, nil, nil)
}

func bound(sql: SQLDatabase, term: String) async throws {
    // ok: swift-sqlite-string
    _ = try await sql.raw("SELECT name FROM items WHERE name LIKE \(bind: "%\(term)%")").all()
}
