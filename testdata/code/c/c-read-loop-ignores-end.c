#include <sys/socket.h>

int receive(int fd, char *buf, int want)
{
    int total = 0;
    // ruleid: c-read-loop-ignores-end
    while (total < want) {
        int n = recv(fd, buf + total, want - total, 0);
        total += n;
    }
    return total;
}

int receive_checked(int fd, char *buf, int want)
{
    int total = 0;
    // ok: c-read-loop-ignores-end
    while (total < want) {
        int n = recv(fd, buf + total, want - total, 0);
        if (n <= 0)
            return -1;
        total += n;
    }
    return total;
}
