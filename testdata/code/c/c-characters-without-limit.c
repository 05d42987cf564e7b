#include <stdio.h>

void read_name(void)
{
    char buf[16];
    int i = 0, c;
    // ruleid: c-characters-without-limit
    while ((c = getchar()) != '\n' && c != EOF)
        buf[i++] = c;
    buf[i] = '\0';
}

void read_limited(void)
{
    char buf[16];
    int i = 0, c;
    // ok: c-characters-without-limit
    while (i < (int)sizeof(buf) - 1 && (c = getchar()) != '\n' && c != EOF)
        buf[i++] = c;
    buf[i] = '\0';
}
