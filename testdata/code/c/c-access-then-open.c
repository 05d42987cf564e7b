#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int append(const char *path)
{
    if (access(path, W_OK) != 0)
        return -1;
    // ruleid: c-access-then-open
    return open(path, O_WRONLY | O_APPEND);
}

FILE *nested(const char *path)
{
    if (access(path, R_OK) == 0) {
        // ruleid: c-access-then-open
        return fopen(path, "r");
    }
    return NULL;
}

int direct(const char *path)
{
    // ok: c-access-then-open
    int fd = open(path, O_WRONLY | O_APPEND);
    struct stat st;
    if (fd >= 0 && fstat(fd, &st) != 0)
        return -1;
    return fd;
}

int other(const char *path, const char *log)
{
    if (access(path, F_OK) != 0) {
        // ok: c-access-then-open
        FILE *f = fopen(log, "a");
        if (f != NULL)
            fclose(f);
    }
    return 0;
}

int exclusive(const char *path)
{
    if (access(path, F_OK) == 0)
        return -1;
    // ok: c-access-then-open
    return open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
}
