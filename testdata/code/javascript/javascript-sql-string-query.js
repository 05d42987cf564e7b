const mysql = require("mysql2");
const sqlite3 = require("sqlite3");

const TABLE = "users";
const connection = mysql.createConnection({ host: "db" });
const db = new sqlite3.Database("app.db");

function byName(name, done) {
  // ruleid: javascript-sql-string-query
  connection.query("SELECT * FROM users WHERE name = '" + name + "'", done);
}

function byTemplate(id, done) {
  // ruleid: javascript-sql-string-query
  db.get(`SELECT * FROM users WHERE id = ${id}`, done);
}

async function assigned(pool, mail) {
  const sql = `UPDATE users SET active = 1 WHERE mail = '${mail}'`;
  // ruleid: javascript-sql-string-query
  await pool.execute(sql);
}

function appended(done, name) {
  let sql = "SELECT * FROM users WHERE 1 = 1";
  sql += " AND name = '" + name + "'";
  // ruleid: javascript-sql-string-query
  db.all(sql, done);
}

function nested(done, part) {
  let sql = "SELECT * FROM users";
  if (part) {
    sql += ` WHERE name LIKE '%${part}%'`;
  }
  // ruleid: javascript-sql-string-query
  db.all(sql, done);
}

async function options(pool, table) {
  // ruleid: javascript-sql-string-query
  return pool.query({ text: "DELETE FROM " + table, rowMode: "array" });
}

async function safe(pool, name, ids, cache) {
  // ok: javascript-sql-string-query
  await pool.query("SELECT * FROM users WHERE name = $1", [name]);
  // ok: javascript-sql-string-query
  await pool.query(`SELECT * FROM users WHERE name = ?`, [name]);
  // ok: javascript-sql-string-query
  await pool.query(`SELECT * FROM ${TABLE} WHERE id = ?`, [name]);
  const placeholders = ids.map(() => "?").join(",");
  // ok: javascript-sql-string-query
  await pool.query(`SELECT * FROM users WHERE id IN (${placeholders})`, ids);
  // ok: javascript-sql-string-query
  await pool.query(`SELECT * FROM users WHERE id IN (${ids.map(() => "?").join(", ")})`, ids);
  // ok: javascript-sql-string-query
  await pool.query("SELECT * FROM users " + "WHERE active = 1");
  // ok: javascript-sql-string-query
  return cache.get(`user:${name}`);
}

async function page(request) {
  const start = parseInt(request.start, 10);
  // ok: javascript-sql-string-query
  await pool.query(`SELECT title FROM posts OFFSET ${start}`);
  // ruleid: javascript-sql-string-query
  await pool.query(`SELECT title FROM posts WHERE author = '${request.author}' OFFSET ${start}`);
}

async function sorted(db, key) {
  const columns = { day: 'day', product: 'product_id' };
  const column = columns[key] ?? 'day';
  // ok: javascript-sql-string-query
  return db.query(`SELECT ${column}, SUM(total) FROM orders GROUP BY ${column}`);
}
