#include <stdlib.h>
#include <unistd.h>

void drop(uid_t uid, gid_t gid)
{
    // ruleid: c-privilege-drop-unchecked
    setgid(gid);
    // ruleid: c-privilege-drop-unchecked
    setuid(uid);
    execl("/usr/bin/worker", "worker", (char *)NULL);
}

void drop_checked(uid_t uid, gid_t gid)
{
    // ok: c-privilege-drop-unchecked
    if (setgid(gid) != 0)
        abort();
    // ok: c-privilege-drop-unchecked
    if (setuid(uid) != 0)
        abort();
}

void drop_plain(uid_t uid, gid_t gid)
{
    // ok: c-privilege-drop-unchecked
    if (setgid(gid) || setuid(uid))
        abort();
    // ok: c-privilege-drop-unchecked
    if (setuid(uid))
        abort();
}

int forwarded(uid_t uid)
{
    // ok: c-privilege-drop-unchecked
    int rc = seteuid(uid);
    // ok: c-privilege-drop-unchecked
    return rc == 0 ? setuid(uid) : rc;
}
