#include <unistd.h>

int admin(char *buf)
{
    // ruleid: c-login-name
    char *name = getlogin();
    // ok: c-login-name
    uid_t id = geteuid();
    return id == 0 && name;
}
