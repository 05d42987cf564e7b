#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

static const char *days[7] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

int take(char *dst, const char *pkt)
{
    int len = (int)ntohl(*(const unsigned int *)pkt);
    if (len > 512)
        return -1;
    // ruleid: c-signed-length-unchecked
    memcpy(dst, pkt + 4, len);
    return 0;
}

const char *day(const char *arg)
{
    int d = atoi(arg);
    if (d > 7)
        return "";
    // ruleid: c-signed-length-unchecked
    return days[d - 1];
}

int take_unsigned(char *dst, const char *pkt)
{
    unsigned int len = ntohl(*(const unsigned int *)pkt);
    if (len > 512)
        return -1;
    // ok: c-signed-length-unchecked
    memcpy(dst, pkt + 4, len);
    return 0;
}

const char *day_checked(const char *arg)
{
    int d = atoi(arg);
    if (d < 1 || d > 7)
        return "";
    // ok: c-signed-length-unchecked
    return days[d - 1];
}
