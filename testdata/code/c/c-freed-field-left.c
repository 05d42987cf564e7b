#include <stdlib.h>

struct ctx { char *buf; size_t cap; };

int ctx_reset(struct ctx *c, size_t cap)
{
    // ruleid: c-freed-field-left
    free(c->buf);
    if (cap > 4096)
        return -1;
    c->buf = malloc(cap);
    return 0;
}

int ctx_clear(struct ctx *c, size_t cap)
{
    // ok: c-freed-field-left
    free(c->buf);
    c->buf = NULL;
    if (cap > 4096)
        return -1;
    return 0;
}
