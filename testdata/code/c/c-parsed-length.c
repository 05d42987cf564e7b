#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

void body(int sock, const char *header)
{
    char buf[1024];
    int length = atoi(header);
    // ruleid: c-parsed-length
    recv(sock, buf, length, 0);
}

char *room(char **argv)
{
    long size = atol(argv[1]);
    // ruleid: c-parsed-length
    return malloc(size);
}

char *checked(char **argv)
{
    int size = atoi(argv[1]);
    if (size <= 0 || size > 4096)
        return NULL;
    // ok: c-parsed-length
    return malloc(size);
}

int count(const char *text, char *out, const char *in, size_t n)
{
    int value = atoi(text);
    // ok: c-parsed-length
    memcpy(out, in, n);
    return value;
}
