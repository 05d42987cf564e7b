#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>

struct ctx { uint8_t id[32]; uint8_t key[64]; };

int tlv(struct ctx *c, const uint8_t *p, const uint8_t *end)
{
    while (p < end) {
        uint8_t type = *p++;
        uint8_t l = *p++;
        if (type == 1)
            // ruleid: c-length-byte-unchecked
            memcpy(c->id, p, l);
        p += l;
    }
    return 0;
}

void name(const unsigned char *pkt, char *out)
{
    uint16_t n = ntohs(*(const uint16_t *)pkt);
    // ruleid: c-length-byte-unchecked
    memcpy(out, pkt + 2, n);
}

void by_index(const unsigned char *data, char *out)
{
    int n = data[3];
    // ruleid: c-length-byte-unchecked
    memcpy(out, data + 4, n);
}

int checked(struct ctx *c, const uint8_t *p, const uint8_t *end)
{
    uint8_t l = *p++;
    if (l > sizeof(c->id) || l > end - p)
        return -1;
    // ok: c-length-byte-unchecked
    memcpy(c->id, p, l);
    return 0;
}

int fixed(struct ctx *c, const uint8_t *p)
{
    uint8_t l = *p++;
    // ok: c-length-byte-unchecked
    memcpy(c->id, p, 16);
    return l;
}

int as_condition(struct ctx *c, const uint8_t *p)
{
    uint8_t l = *p++;
    if (l <= sizeof(c->id)) {
        // ok: c-length-byte-unchecked
        memcpy(c->id, p, l);
    }
    return 0;
}

unsigned char *own_copy(const unsigned char *data)
{
    size_t n = data[0];
    unsigned char *d = malloc(n);
    // ok: c-length-byte-unchecked
    memcpy(d, data + 1, n);
    return d;
}
