#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int name(FILE *fp)
{
    uint32_t len;
    char name[64];
    fread(&len, 4, 1, fp);
    // ruleid: c-length-from-file
    fread(name, 1, len, fp);
    return 0;
}

char *text(FILE *fp)
{
    uint32_t len;
    if (fread(&len, sizeof len, 1, fp) != 1)
        return NULL;
    // ruleid: c-length-from-file
    char *p = malloc(len + 1);
    fread(p, 1, len, fp);
    return p;
}

int header(int fd, char *out)
{
    struct header h;
    char tmp[128];
    read(fd, &h, sizeof(h));
    // ruleid: c-length-from-file
    read(fd, tmp, h.size);
    return h.count;
}

int checked(FILE *fp)
{
    uint32_t len;
    char name[64];
    fread(&len, 4, 1, fp);
    if (len > sizeof(name))
        return -1;
    // ok: c-length-from-file
    fread(name, 1, len, fp);
    return 0;
}

int checked_header(int fd)
{
    struct header h;
    char tmp[128];
    read(fd, &h, sizeof(h));
    if (h.size > sizeof(tmp))
        return -1;
    // ok: c-length-from-file
    read(fd, tmp, h.size);
    return 0;
}

char *own_size(FILE *fp)
{
    uint32_t len;
    fread(&len, 4, 1, fp);
    // ok: c-length-from-file
    char *p = malloc(len);
    // ok: c-length-from-file
    fread(p, 1, len, fp);
    return p;
}
