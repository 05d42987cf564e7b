#include <string.h>

void clear(struct state *s)
{
    // ruleid: c-memset-swapped
    memset(s, sizeof(*s), 0);
    // ok: c-memset-swapped
    memset(s, 0, sizeof(*s));
    // ok: c-memset-swapped
    memset(s, 0, 0);
}
