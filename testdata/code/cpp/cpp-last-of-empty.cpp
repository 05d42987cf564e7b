#include <string>

char last_char(const std::string &s)
{
    // ruleid: cpp-last-of-empty
    return s[s.size() - 1];
}

char last_checked(const std::string &s)
{
    if (s.empty())
        return '\0';
    // ok: cpp-last-of-empty
    return s[s.size() - 1];
}
