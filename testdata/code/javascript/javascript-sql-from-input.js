const mysql = require("mysql");
app.get("/user", (req, res) => {
  // ruleid: javascript-sql-from-input
  connection.query("SELECT * FROM users WHERE id = " + req.query.id, done);
  const sql = `SELECT * FROM users WHERE name = '${req.body.name}'`;
  // ruleid: javascript-sql-from-input
  pool.query(sql, done);
  // ok: javascript-sql-from-input
  db.get("SELECT * FROM users WHERE id = ?", [req.params.id], done);
  // ok: javascript-sql-from-input
  connection.query("SELECT * FROM users WHERE id = ?", [req.query.id], done);
  // ok: javascript-sql-from-input
  connection.query("SELECT * FROM users WHERE id = " + mysql.escape(req.query.id), done);
  const id = parseInt(req.query.id, 10);
  // ok: javascript-sql-from-input
  db.all("SELECT * FROM users WHERE id = " + id, done);
  // ok: javascript-sql-from-input
  cache.get(req.query.id);
});
function find(client, name) {
  // ruleid: javascript-sql-from-input
  return client.query(`SELECT * FROM users WHERE name = '${name}'`);
}

io.on("connection", (socket) => {
  socket.on("search", async (term) => {
    // ruleid: javascript-sql-from-input
    await db.query("SELECT * FROM items WHERE name = '" + term + "'");
    // ok: javascript-sql-from-input
    await db.query("SELECT * FROM items WHERE name = $1", [term]);
  });
  socket.on("disconnect", (reason) => {
    // ok: javascript-sql-from-input
    db.query("DELETE FROM online");
  });
});
const router = t.router({
  // ruleid: javascript-sql-from-input
  item: t.procedure.input(schema).query(({ input }) => db.query("SELECT * FROM items WHERE id = " + input.id)),
});
