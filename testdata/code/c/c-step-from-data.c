#include <stddef.h>
#include <stdint.h>

int skip(const uint8_t *p, size_t len)
{
    size_t pos = 0;
    // ruleid: c-step-from-data
    while (pos < len) {
        size_t hlen = p[pos];
        pos += hlen;
    }
    return -1;
}

int skip_checked(const uint8_t *p, size_t len)
{
    size_t pos = 0;
    // ok: c-step-from-data
    while (pos < len) {
        size_t hlen = p[pos];
        if (hlen == 0)
            return -1;
        pos += hlen;
    }
    return -1;
}
