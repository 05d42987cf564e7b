#include <string.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    char buf[64];
    int n = atoi(argv[1]);
    // ruleid: c-tainted-size
    memcpy(buf, argv[2], n);
    // ruleid: c-tainted-size
    char *p = malloc(n);
    // ruleid: c-tainted-size
    buf[n] = 0;
    if (n >= 0 && n < 64) {
        // ok: c-tainted-size
        buf[n] = 0;
    }
    // ok: c-tainted-size
    memcpy(buf, argv[2], 8);
}

void packet(int sock)
{
    struct head h;
    char body[256];
    recv(sock, &h, sizeof(h), 0);
    // ruleid: c-tainted-size
    recv(sock, body, h.length, 0);
    if (h.length > sizeof(body))
        return;
    // ok: c-tainted-size
    recv(sock, body, h.length, 0);
}
