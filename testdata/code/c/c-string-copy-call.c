#include <string.h>

void copy(char *to, const char *from)
{
    // ruleid: c-string-copy-call
    strcpy(to, "a name");
    // ruleid: c-string-copy-call
    strcat(to, SUFFIX);
    // ok: c-string-copy-call
    strcpy(to, "");
    // ok: c-string-copy-call
    strncat(to, from, 3);
}
