#include <stdint.h>
#include <stdlib.h>
#include <string.h>

char *join(const char *a, uint32_t alen, const char *b, uint32_t blen)
{
    // ruleid: c-narrow-length-sum
    uint32_t total = alen + blen + 1;
    char *out = malloc(total);
    if (!out)
        return NULL;
    memcpy(out, a, alen);
    memcpy(out + alen, b, blen);
    return out;
}

char *join_checked(const char *a, uint32_t alen, const char *b, uint32_t blen)
{
    if (alen > UINT32_MAX - 1 - blen)
        return NULL;
    // ok: c-narrow-length-sum
    uint32_t total = alen + blen + 1;
    char *out = malloc(total);
    return out;
}

char *join_wide(const char *a, size_t alen, size_t blen)
{
    // ok: c-narrow-length-sum
    size_t total = alen + blen + 1;
    return malloc(total);
}
