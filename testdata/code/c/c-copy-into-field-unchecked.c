#include <string.h>

struct user { char name[32]; int id; };

int set_name(struct user *u, const char *src, size_t len)
{
    // ruleid: c-copy-into-field-unchecked
    memcpy(u->name, src, len);
    return 0;
}

int set_checked(struct user *u, const char *src, size_t len)
{
    if (len >= sizeof(u->name))
        return -1;
    // ok: c-copy-into-field-unchecked
    memcpy(u->name, src, len);
    return 0;
}
