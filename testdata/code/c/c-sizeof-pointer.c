#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void wipe(char *key)
{
    // ruleid: c-sizeof-pointer
    memset(key, 0, sizeof(key));
}

void name(char *out, const char *first, const char *last)
{
    // ruleid: c-sizeof-pointer
    snprintf(out, sizeof out, "%s %s", first, last);
}

char *fresh(void)
{
    char *buffer = malloc(64);
    if (buffer != NULL)
        // ruleid: c-sizeof-pointer
        memset(buffer, 0, sizeof(buffer));
    return buffer;
}

struct state { int values[8]; };

void reset(struct state *s)
{
    // ok: c-sizeof-pointer
    memset(s, 0, sizeof(*s));
    // ok: c-sizeof-pointer
    memset(s->values, 0, sizeof(s->values));
}

void local(const char *text)
{
    char buffer[32];
    // ok: c-sizeof-pointer
    memset(buffer, 0, sizeof(buffer));
    // ok: c-sizeof-pointer
    snprintf(buffer, sizeof buffer, "%s", text);
    puts(buffer);
}
