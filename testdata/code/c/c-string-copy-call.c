#include <string.h>

void copy(char *to, const char *from)
{
    // ruleid: c-string-copy-call
    strcpy(to, from);
    // ruleid: c-string-copy-call
    strcat(to, from);
    // ok: c-string-copy-call
    strcpy(to, "");
    // ok: c-string-copy-call
    strncat(to, from, 3);
}
