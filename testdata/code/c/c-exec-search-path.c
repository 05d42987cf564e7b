#include <unistd.h>

void pack(char **argv)
{
    // ruleid: c-exec-search-path
    execvp("tar", argv);
    // ok: c-exec-search-path
    execv("/bin/tar", argv);
    // ok: c-exec-search-path
    execvp("/bin/tar", argv);
}
