#include <stdio.h>
#include <stdlib.h>

int load(const char *path)
{
    char *buf = malloc(4096);
    if (!buf)
        return -1;
    FILE *f = fopen(path, "r");
    if (!f) {
        // ruleid: c-double-free-after-goto
        free(buf);
        goto out;
    }
    fclose(f);
out:
    free(buf);
    return 0;
}

int load_again(const char *path)
{
    char *name = malloc(64);
    char *buf = malloc(4096);
    if (!buf) {
        // ok: c-double-free-after-goto
        free(name);
        goto out;
    }
    snprintf(buf, 4096, "%s", path);
out:
    free(buf);
    return 0;
}
