#include <string>

void f(sqlite3 *db, const std::string &name, QSqlQuery &q, pqxx::work &w, sql::Statement *s)
{
    // ruleid: cpp-sql-string-query
    q.exec("SELECT * FROM users WHERE name = '" + name + "'");
    std::string sql = "DELETE FROM users WHERE name = '" + name + "'";
    // ruleid: cpp-sql-string-query
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
    // ruleid: cpp-sql-string-query
    w.exec("UPDATE users SET name = '" + name + "'");
    // ruleid: cpp-sql-string-query
    s->executeQuery("SELECT * FROM t WHERE n = '" + name + "'");
    // ruleid: cpp-sql-string-query
    q.prepare(QString("SELECT * FROM users WHERE name = '%1'").arg(name));
    // ok: cpp-sql-string-query
    q.prepare("SELECT * FROM users WHERE name = ?");
    // ok: cpp-sql-string-query
    q.exec("SELECT * FROM users");
    std::string fixed = "SELECT * FROM users";
    // ok: cpp-sql-string-query
    sqlite3_exec(db, fixed.c_str(), nullptr, nullptr, nullptr);
}
