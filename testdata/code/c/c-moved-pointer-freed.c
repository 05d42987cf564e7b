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
