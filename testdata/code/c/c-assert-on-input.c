#include <assert.h>
#include <stdlib.h>

int handle(const char *line)
{
    int n = atoi(line);
    // ruleid: c-assert-on-input
    assert(n > 0);
    return 100 / n;
}

int handle_checked(const char *line, int k)
{
    int n = atoi(line);
    // ok: c-assert-on-input
    assert(k > 0);
    if (n <= 0)
        return -1;
    return k / n;
}
