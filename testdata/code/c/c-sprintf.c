#include <stdio.h>

void name(char *buf, int n)
{
    // ruleid: c-sprintf
    sprintf(buf, "file-%d", n);
    // ok: c-sprintf
    snprintf(buf, 16, "file-%d", n);
    // ok: c-sprintf
    printf("file-%d", n);
}
