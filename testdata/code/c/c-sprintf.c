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

void shown(unsigned v)
{
    char text[16];
    // ruleid: c-sprintf
    sprintf((char *)text, MESSAGE5, v);
    // ruleid: c-sprintf
    sprintf((char *)text, (char *)"%u", v);
}
