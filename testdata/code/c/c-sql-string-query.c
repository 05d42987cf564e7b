#include <libpq-fe.h>
#include <sqlite3.h>
#include <stdio.h>

int find(sqlite3 *db, const char *name)
{
    char query[256];
    snprintf(query, sizeof query, "SELECT id FROM users WHERE name = '%s'", name);
    // ruleid: c-sql-string-query
    return sqlite3_exec(db, query, NULL, NULL, NULL);
}

PGresult *drop(PGconn *conn, char *id)
{
    char sql[128];
    sprintf(sql, "DELETE FROM orders WHERE id = %s", id);
    puts(sql);
    // ruleid: c-sql-string-query
    return PQexec(conn, sql);
}

int bound(sqlite3 *db, const char *name)
{
    sqlite3_stmt *stmt;
    const char *query = "SELECT id FROM users WHERE name = ?";
    // ok: c-sql-string-query
    if (sqlite3_prepare_v2(db, query, -1, &stmt, NULL) != SQLITE_OK)
        return -1;
    sqlite3_bind_text(stmt, 1, name, -1, SQLITE_TRANSIENT);
    return sqlite3_step(stmt);
}

int number(sqlite3 *db, int id)
{
    char query[64];
    snprintf(query, sizeof query, "SELECT name FROM users WHERE id = %d", id);
    // ok: c-sql-string-query
    return sqlite3_exec(db, query, NULL, NULL, NULL);
}

int quoted(sqlite3 *db, const char *name)
{
    char *query = sqlite3_mprintf("SELECT id FROM users WHERE name = %Q", name);
    // ok: c-sql-string-query
    return sqlite3_exec(db, query, NULL, NULL, NULL);
}

void find(sqlite3 *db, const char *name)
{
    char sql[256];
    snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE name = '%s'", name);
    // ruleid: c-sql-string-query
    sqlite3_exec(db, sql, 0, 0, 0);
}

void numbered(sqlite3 *db, int id)
{
    char sql[256];
    snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE id = %d", id);
    // ok: c-sql-string-query
    sqlite3_exec(db, sql, 0, 0, 0);
}

void quoted(sqlite3 *db, const char *name)
{
    char *sql = sqlite3_mprintf("SELECT * FROM users WHERE name = %Q", name);
    // ok: c-sql-string-query
    sqlite3_exec(db, sql, 0, 0, 0);
}

void fixed(sqlite3 *db)
{
    // ok: c-sql-string-query
    sqlite3_exec(db, "SELECT * FROM users", 0, 0, 0);
}
