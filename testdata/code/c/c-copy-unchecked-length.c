#include <string.h>
#include <unistd.h>

int parse(const char *packet, size_t length)
{
    char header[64];
    // ruleid: c-copy-unchecked-length
    memcpy(header, packet, length);
    return header[0];
}

int take(int fd, int count)
{
    unsigned char block[512];
    int total = 0;
    // ruleid: c-copy-unchecked-length
    total += read(fd, block, count);
    return total;
}

int checked(const char *packet, size_t length)
{
    char header[64];
    if (length > sizeof header)
        return -1;
    // ok: c-copy-unchecked-length
    memcpy(header, packet, length);
    return header[0];
}

int limited(const char *packet, size_t length)
{
    char header[64];
    length = length < sizeof header ? length : sizeof header;
    // ok: c-copy-unchecked-length
    memcpy(header, packet, length);
    return header[0];
}

void out(char *target, const char *source, size_t n)
{
    // ok: c-copy-unchecked-length
    memcpy(target, source, n);
}
