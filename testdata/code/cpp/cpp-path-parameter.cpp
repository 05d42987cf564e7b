#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

std::string serve(const std::string &request_path)
{
    fs::path full = fs::path("/var/www") / request_path;
    // ruleid: cpp-path-parameter
    std::ifstream in(full);
    std::stringstream ss;
    ss << in.rdbuf();
    return ss.str();
}

std::string serve_checked(const std::string &request_path)
{
    fs::path full = fs::path("/var/www") / request_path;
    full = fs::weakly_canonical(full);
    if (full.string().rfind("/var/www/", 0) != 0)
        return {};
    // ok: cpp-path-parameter
    std::ifstream in(full);
    std::stringstream ss;
    ss << in.rdbuf();
    return ss.str();
}
