#include <fcntl.h>
#include <unistd.h>

int read_flag(const char *path)
{
    char c;
    int fd = open(path, O_RDONLY);
    // ok: c-descriptor-left-open
    if (fd < 0)
        return -1;
    // ruleid: c-descriptor-left-open
    if (read(fd, &c, 1) != 1)
        return -1;
    close(fd);
    return c == '1';
}

int read_closed(const char *path)
{
    char c;
    int fd = open(path, O_RDONLY);
    if (fd == -1)
        return -1;
    // ok: c-descriptor-left-open
    if (read(fd, &c, 1) != 1) {
        close(fd);
        return -1;
    }
    close(fd);
    return c == '1';
}
