use diesel::sql_query;
use rusqlite::{Connection, params};

async fn by_name(pool: &sqlx::PgPool, name: &str) -> Result<(), sqlx::Error> {
    // ruleid: rust-sql-string-query
    sqlx::query(&format!("SELECT * FROM users WHERE name = '{}'", name))
        .fetch_all(pool)
        .await?;
    Ok(())
}

fn remove(conn: &Connection, id: &str) -> rusqlite::Result<usize> {
    // ruleid: rust-sql-string-query
    conn.execute(&format!("DELETE FROM users WHERE id = {id}"), [])
}

async fn login(client: &tokio_postgres::Client, user: &str, pass: &str) -> bool {
    let query = format!("SELECT 1 FROM users WHERE login = '{user}' AND pass = '{pass}'");
    tracing::debug!("login");
    // ruleid: rust-sql-string-query
    client.query_opt(&query, &[]).await.is_ok()
}

fn diesel_raw(conn: &mut diesel::PgConnection, name: &str) {
    let statement = format!("UPDATE users SET seen = now() WHERE name = '{}'", name);
    // ruleid: rust-sql-string-query
    let _ = sql_query(statement).execute(conn);
}

async fn table(client: &tokio_postgres::Client, table: &str) -> bool {
    // ok: rust-sql-string-query
    client
        .query(&format!("SELECT count(*) FROM {}", "users"), &[])
        .await
        .is_ok()
}

async fn bound(pool: &sqlx::PgPool, name: &str) -> Result<(), sqlx::Error> {
    // ok: rust-sql-string-query
    sqlx::query("SELECT * FROM users WHERE name = $1")
        .bind(name)
        .fetch_all(pool)
        .await?;
    Ok(())
}

const TABLE: &str = "users";

fn parameters(conn: &Connection, id: i64) -> rusqlite::Result<usize> {
    let statement = format!("DELETE FROM {TABLE} WHERE id = ?1");
    // ok: rust-sql-string-query
    conn.execute(&statement, params![id])
}

fn message(log: &mut Log, name: &str) {
    // ok: rust-sql-string-query
    log.execute(&format!("selected {name}"), 1);
}

async fn user(Path(name): Path<String>, pool: &PgPool) {
    // ruleid: rust-sql-string-query
    sqlx::query(&format!("SELECT * FROM users WHERE name = '{}'", name))
        .fetch_all(pool)
        .await;
    // ok: rust-sql-string-query
    sqlx::query("SELECT * FROM users WHERE name = $1")
        .bind(name)
        .fetch_all(pool)
        .await;
}

fn find(conn: &Connection, name: &str) {
    let sql = format!("SELECT id FROM users WHERE name = '{name}'");
    // ruleid: rust-sql-string-query
    conn.execute(&sql, []);
}

fn fixed(conn: &Connection) {
    let table = "users";
    let sql = format!("SELECT id FROM {table}");
    // ok: rust-sql-string-query
    conn.execute(&sql, []);
}

fn numbered(conn: &Connection, id: u32) {
    // ok: rust-sql-string-query
    conn.execute(&format!("DELETE FROM users WHERE id = {id}"), []);
}

fn prepared(stmt: &mut rusqlite::Statement, term: &str) -> rusqlite::Result<()> {
    // ok: rust-sql-string-query
    stmt.execute(rusqlite::params![format!("%{term}%")])?;
    Ok(())
}

fn pushed(name: &str) -> sqlx::QueryBuilder<'_, sqlx::Postgres> {
    let mut builder = QueryBuilder::new("SELECT * FROM users WHERE name = ");
    // ruleid: rust-sql-string-query
    builder.push(name);
    // ok: rust-sql-string-query
    builder.push_bind(name);
    builder
}
