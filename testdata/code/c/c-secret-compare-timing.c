#include <string.h>

int verify(const unsigned char *mac, const unsigned char *expected)
{
    // ruleid: c-secret-compare-timing
    return memcmp(mac, expected, 32) == 0;
}

int token(struct req *r, struct session *s)
{
    // ruleid: c-secret-compare-timing
    return strcmp(r->csrf_token, s->value) == 0;
}

int constant_time(const unsigned char *mac, const unsigned char *expected)
{
    // ok: c-secret-compare-timing
    return CRYPTO_memcmp(mac, expected, 32) == 0;
}

int name(const char *a, const char *b)
{
    // ok: c-secret-compare-timing
    return strcmp(a, b) == 0;
}
