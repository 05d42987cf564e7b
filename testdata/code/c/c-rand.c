#include <stdlib.h>

int die(void)
{
    // ruleid: c-rand
    return rand() % 6 + 1;
}

double share(void)
{
    // ruleid: c-rand
    return drand48();
}

void fill(unsigned char *buf)
{
    // ok: c-rand
    arc4random_buf(buf, 16);
    // ok: c-rand
    getrandom(buf, 16, 0);
}
