#include <string.h>

int admin(const char *role)
{
    // ruleid: c-string-pointer-compare
    return role == "admin";
}

int other(const char *role)
{
    // ok: c-string-pointer-compare
    return strcmp(role, "admin") == 0;
}

int letter(char c)
{
    // ok: c-string-pointer-compare
    return c == 'a';
}
