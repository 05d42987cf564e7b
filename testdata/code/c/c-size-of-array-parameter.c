#include <string.h>

void clear(char buf[64])
{
    // ruleid: c-size-of-array-parameter
    memset(buf, 0, sizeof(buf));
}

void clear_own(void)
{
    char buf[64];
    // ok: c-size-of-array-parameter
    memset(buf, 0, sizeof(buf));
}
