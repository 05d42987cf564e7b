#include <string.h>

void copy(const char *name, size_t n)
{
    // ruleid: c-stack-buffer-filled
    char buf[32];
    memcpy(buf, name, n);
}

void checked(const char *name, size_t n)
{
    // ok: c-stack-buffer-filled
    char buf[32];
    if (n > sizeof(buf))
        return;
    memcpy(buf, name, n);
}

void text(const char *name)
{
    // ruleid: c-stack-buffer-filled
    char buf[32];
    strcpy(buf, name);
}

void bounded(const char *name)
{
    // ok: c-stack-buffer-filled
    char buf[32];
    memcpy(buf, name, sizeof(buf));
    // ok: c-stack-buffer-filled
    char other[32];
    strncpy(other, name, 31);
    // ok: c-stack-buffer-filled
    char third[32];
    strcpy(third, "fixed");
}

void branch(const char *name, size_t n)
{
    // ok: c-stack-buffer-filled
    char buf[32];
    if (n < 32) {
        memcpy(buf, name, n);
    }
}

void other_branch(const char *name, size_t n, int fast)
{
    // ruleid: c-stack-buffer-filled
    char buf[32];
    if (fast) {
        memcpy(buf, name, n);
    }
}
