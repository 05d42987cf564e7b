#include <limits.h>
#include <unistd.h>

int show(const char *path)
{
    char target[256];
    // ruleid: c-readlink-fills-buffer
    int n = readlink(path, target, sizeof(target));
    // ok: c-readlink-fills-buffer
    n = readlink(path, target, sizeof(target) - 1);
    return n;
}
