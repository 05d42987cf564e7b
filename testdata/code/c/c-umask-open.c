#include <sys/stat.h>

void daemonise(void)
{
    // ruleid: c-umask-open
    umask(0);
    // ok: c-umask-open
    umask(077);
}

mode_t current(void)
{
    // ok: c-umask-open
    mode_t old = umask(0);
    umask(old);
    return old;
}
