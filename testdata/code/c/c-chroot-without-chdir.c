#include <unistd.h>

int jail(const char *dir)
{
    // ruleid: c-chroot-without-chdir
    if (chroot(dir) != 0)
        return -1;
    return setuid(1000);
}

void careless(void)
{
    // ruleid: c-chroot-without-chdir
    chroot("/srv/jail");
    execl("/bin/service", "service", (char *)NULL);
}

int careful(const char *dir)
{
    // ok: c-chroot-without-chdir
    if (chroot(dir) != 0)
        return -1;
    if (chdir("/") != 0)
        return -1;
    return setuid(1000);
}

int before(const char *dir)
{
    if (chdir(dir) != 0 || access(".", X_OK) != 0)
        return -1;
    // ok: c-chroot-without-chdir
    return chroot(".");
}
