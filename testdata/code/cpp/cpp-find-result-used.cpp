#include <map>
#include <string>

std::string lookup(const std::map<std::string, std::string> &m, const std::string &key)
{
    // ruleid: cpp-find-result-used
    auto it = m.find(key);
    return it->second;
}

std::string lookup_checked(const std::map<std::string, std::string> &m, const std::string &key)
{
    // ok: cpp-find-result-used
    auto it = m.find(key);
    if (it == m.end())
        return {};
    return it->second;
}
