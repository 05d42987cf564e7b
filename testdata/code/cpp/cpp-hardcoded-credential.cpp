#include <string>

// ruleid: cpp-hardcoded-credential
const std::string api_key = "9f8a7c6b5d4e3f2a";

void f(QSqlDatabase &db)
{
    // ruleid: cpp-hardcoded-credential
    db.setPassword("hunter2-rocks");
    // ok: cpp-hardcoded-credential
    std::string password = "";
    // ok: cpp-hardcoded-credential
    std::string password_label = "Password1 (required)";
    // ok: cpp-hardcoded-credential
    std::string api_key2 = getenv("API_KEY");
}
