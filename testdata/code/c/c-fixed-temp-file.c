#include <fcntl.h>
#include <stdio.h>

FILE *trace(void)
{
    // ruleid: c-fixed-temp-file
    return fopen("/tmp/trace.log", "w");
}

int lock(void)
{
    // ruleid: c-fixed-temp-file
    return open("/tmp/app.lock", O_CREAT | O_RDWR, 0600);
}

int exclusive(void)
{
    // ok: c-fixed-temp-file
    return open("/tmp/app.lock", O_CREAT | O_EXCL | O_RDWR, 0600);
}

FILE *reader(void)
{
    // ok: c-fixed-temp-file
    return fopen("/tmp/input.txt", "r");
}

FILE *elsewhere(void)
{
    // ok: c-fixed-temp-file
    return fopen("/var/lib/app/tmp/state", "w");
}
