#include <sstream>
#include <string>
#include <string_view>

void f(const std::string &a, std::ostringstream &out)
{
    // ruleid: cpp-dangling-temporary
    const char *p = (a + ".txt").c_str();
    // ruleid: cpp-dangling-temporary
    const char *q = out.str().c_str();
    // ruleid: cpp-dangling-temporary
    std::string_view v = a + ".txt";
    // ok: cpp-dangling-temporary
    std::string copy = out.str().c_str();
    // ok: cpp-dangling-temporary
    const char *r = a.c_str();
    // ok: cpp-dangling-temporary
    std::string_view w = a;
    // ok: cpp-dangling-temporary
    open((a + ".txt").c_str());
}

const char* joined_label(const std::string& prefix, int id) {
    // ruleid: cpp-dangling-temporary
    return (prefix + std::to_string(id)).c_str();
}
