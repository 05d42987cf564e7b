#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *greeting(const char *name)
{
    char text[64];
    snprintf(text, sizeof text, "hello %s", name);
    // ruleid: c-returned-local-array
    return text;
}

int *table(int n)
{
    int values[8] = {0};
    values[0] = n;
    if (n > 0) {
        // ruleid: c-returned-local-array
        return values;
    }
    return NULL;
}

char *shared(const char *name)
{
    static char text[64];
    snprintf(text, sizeof text, "hello %s", name);
    // ok: c-returned-local-array
    return text;
}

char *copied(const char *name)
{
    char text[64];
    snprintf(text, sizeof text, "hello %s", name);
    // ok: c-returned-local-array
    return strdup(text);
}

int element(int i)
{
    int values[4] = {1, 2, 3, 4};
    // ok: c-returned-local-array
    return values[i & 3];
}
