#include <string>

const char *name(int n)
{
    std::string text = std::to_string(n);
    // ruleid: cpp-returned-local-text
    return text.c_str();
}

const char *kept(int n)
{
    static std::string last;
    last = std::to_string(n);
    // ok: cpp-returned-local-text
    return last.c_str();
}

const char *member(const Foo &f)
{
    // ok: cpp-returned-local-text
    return f.name.c_str();
}
