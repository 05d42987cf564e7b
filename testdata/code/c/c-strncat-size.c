#include <string.h>

void join(const char *name)
{
    char path[64] = "/srv/";
    // ruleid: c-strncat-size
    strncat(path, name, sizeof(path));
    // ruleid: c-strncat-size
    strncat(path, name, sizeof(path) - strlen(path));
    // ok: c-strncat-size
    strncat(path, name, sizeof(path) - strlen(path) - 1);
    // ok: c-strncat-size
    strncat(path, name, 3);
}
