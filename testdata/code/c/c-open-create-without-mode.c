#include <fcntl.h>

int make(const char *path)
{
    // ruleid: c-open-create-without-mode
    int a = open(path, O_CREAT | O_WRONLY);
    // ok: c-open-create-without-mode
    int b = open(path, O_CREAT | O_WRONLY, 0600);
    // ok: c-open-create-without-mode
    int c = open(path, O_RDONLY);
    return a + b + c;
}
