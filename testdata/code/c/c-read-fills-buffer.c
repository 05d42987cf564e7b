#include <sys/socket.h>
#include <unistd.h>

ssize_t receive(int sock)
{
    char buf[512];
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n < 0)
        return -1;
    // ruleid: c-read-fills-buffer
    buf[n] = '\0';
    return n;
}

int link_target(const char *path)
{
    char target[256];
    int len = readlink(path, target, sizeof(target));
    if (len > 0) {
        // ruleid: c-read-fills-buffer
        target[len] = 0;
    }
    return len;
}

ssize_t receive_less(int sock)
{
    char buf[512];
    ssize_t n = recv(sock, buf, sizeof(buf) - 1, 0);
    if (n < 0)
        return -1;
    // ok: c-read-fills-buffer
    buf[n] = '\0';
    return n;
}

ssize_t binary(int sock)
{
    unsigned char buf[512];
    ssize_t n = recv(sock, buf, sizeof(buf), 0);
    if (n > 0)
        // ok: c-read-fills-buffer
        buf[0] = 0;
    return n;
}
