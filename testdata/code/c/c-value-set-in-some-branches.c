#include <string.h>

int port(const char *name)
{
    // ruleid: c-value-set-in-some-branches
    int result;
    if (strcmp(name, "http") == 0)
        result = 80;
    else if (strcmp(name, "https") == 0)
        result = 443;
    return result;
}

int port_known(const char *name)
{
    // ok: c-value-set-in-some-branches
    int result = -1;
    if (strcmp(name, "http") == 0)
        result = 80;
    return result;
}

int port_or(const char *name)
{
    // ok: c-value-set-in-some-branches
    int result;
    if (strcmp(name, "http") == 0) {
        result = 80;
    } else {
        result = 8080;
    }
    return result;
}
