#include <fcntl.h>
#include <unistd.h>

void key(unsigned char *buf)
{
    // ruleid: c-urandom-unchecked
    int fd = open("/dev/urandom", O_RDONLY);
    read(fd, buf, 16);
    close(fd);
}

int checked(unsigned char *buf)
{
    // ok: c-urandom-unchecked
    int fd = open("/dev/urandom", O_RDONLY);
    if (fd < 0)
        return -1;
    return read(fd, buf, 16) == 16;
}

void other(unsigned char *buf)
{
    // ok: c-urandom-unchecked
    int fd = open("/etc/hostname", O_RDONLY);
    read(fd, buf, 16);
}
