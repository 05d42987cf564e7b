#include <stdlib.h>
#include <string.h>

char *copy(const char *s)
{
    // ruleid: c-alloc-without-terminator
    char *p = malloc(strlen(s));
    if (p)
        strcpy(p, s);
    return p;
}

char *joined(const char *a, const char *b)
{
    // ruleid: c-alloc-without-terminator
    char *p = malloc(strlen(a) + strlen(b));
    strcpy(p, a);
    strcat(p, b);
    return p;
}

char *cut(const char *s, size_t n)
{
    // ruleid: c-alloc-without-terminator
    char *p = malloc(n);
    memcpy(p, s, n);
    p[n] = '\0';
    return p;
}

char *right(const char *s)
{
    // ok: c-alloc-without-terminator
    char *p = malloc(strlen(s) + 1);
    strcpy(p, s);
    return p;
}

char *block(const char *s, size_t n)
{
    // ok: c-alloc-without-terminator
    char *p = malloc(n + 1);
    memcpy(p, s, n);
    p[n] = '\0';
    return p;
}
