#include <fcntl.h>
#include <sys/stat.h>

void share(const char *path)
{
    // ruleid: c-world-writable-mode
    chmod(path, 0666);
}

void by_name(const char *path)
{
    // ruleid: c-world-writable-mode
    chmod(path, S_IRUSR | S_IWUSR | S_IWGRP | S_IWOTH);
}

int store(const char *path)
{
    // ruleid: c-world-writable-mode
    umask(0);
    // ruleid: c-world-writable-mode
    return open(path, O_CREAT | O_WRONLY, 0777);
}

int private(const char *path)
{
    // ok: c-world-writable-mode
    umask(077);
    // ok: c-world-writable-mode
    if (chmod(path, 0640) != 0)
        return -1;
    // ok: c-world-writable-mode
    return open(path, O_CREAT | O_WRONLY, 0600);
}

mode_t current(void)
{
    // ok: c-world-writable-mode
    mode_t mask = umask(0);
    umask(mask);
    return mask;
}

void executable(const char *path)
{
    // ok: c-world-writable-mode
    chmod(path, 0755);
}
