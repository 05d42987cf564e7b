#include <fstream>
#include <string>

void handle(const httplib::Request &req)
{
    std::string name = req.get_param_value("name");
    std::ifstream in;
    // ruleid: cpp-path-traversal
    in.open("files/" + name);
    std::filesystem::path given(name);
    std::ifstream safe;
    // ok: cpp-path-traversal
    safe.open("files/" + given.filename().string());
    std::ifstream fixed;
    // ok: cpp-path-traversal
    fixed.open("files/index.html");
}
