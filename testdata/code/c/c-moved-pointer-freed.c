#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void upper(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return;
    // ruleid: c-moved-pointer-freed
    while (*p) {
        *p = (char)toupper((unsigned char)*p);
        p++;
    }
    free(p);
}

void upper_kept(const char *s)
{
    char *start = strdup(s);
    char *p = start;
    // ok: c-moved-pointer-freed
    while (*p) {
        p++;
    }
    free(start);
}

char *trimmed(const char *in)
{
    char *s = strdup(in);
    // ruleid: c-moved-pointer-freed
    while (isspace((unsigned char)*s))
        s++;
    char *out = strdup(s);
    free(s);
    return out;
}

char *kept_start(const char *in)
{
    char *s = strdup(in);
    char *p = s;
    // ok: c-moved-pointer-freed
    while (isspace((unsigned char)*p))
        p++;
    char *out = strdup(p);
    free(s);
    return out;
}
