#include <string>

void find(pqxx::work &txn, const std::string &name)
{
    std::ostringstream sql;
    sql << "SELECT * FROM users WHERE name = '" << name << "'";
    // ruleid: cpp-sql-injection
    txn.exec(sql.str());
    std::ostringstream quoted;
    quoted << "SELECT * FROM users WHERE name = " << txn.quote(name);
    // ok: cpp-sql-injection
    txn.exec(quoted.str());
}
