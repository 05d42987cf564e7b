#include <unistd.h>

int wrong(uid_t u, gid_t g)
{
    // ruleid: c-setuid-before-setgid
    if (setuid(u) != 0)
        return -1;
    if (setgid(g) != 0)
        return -1;
    return 0;
}

int right(uid_t u, gid_t g)
{
    // ok: c-setuid-before-setgid
    if (setgid(g) != 0)
        return -1;
    if (setuid(u) != 0)
        return -1;
    return 0;
}
