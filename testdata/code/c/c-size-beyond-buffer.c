#include <stdio.h>
#include <string.h>
#include <unistd.h>

void line(void)
{
    char name[10];
    // ruleid: c-size-beyond-buffer
    if (fgets(name, 100, stdin) != NULL)
        puts(name);
}

int take(int fd)
{
    char block[256];
    // ruleid: c-size-beyond-buffer
    return (int)read(fd, block, 512);
}

void clear(void)
{
    char block[64];
    // ok: c-size-beyond-buffer
    memset(block, 0, 64);
    // ok: c-size-beyond-buffer
    fgets(block, sizeof block, stdin);
    // ok: c-size-beyond-buffer
    strncpy(block, "ready", 32);
    puts(block);
}

void other(char *block, int fd)
{
    // ok: c-size-beyond-buffer
    if (read(fd, block, 512) > 0)
        puts(block);
}
