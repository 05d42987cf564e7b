#include <string.h>
#include <unistd.h>

struct reply { int code; char text[60]; };

int answer(int fd, int code)
{
    struct reply r;
    r.code = code;
    // ruleid: c-structure-sent-uncleared
    return write(fd, &r, sizeof(r)) == sizeof(r) ? 0 : -1;
}

int answer_cleared(int fd, int code)
{
    struct reply r;
    memset(&r, 0, sizeof(r));
    r.code = code;
    // ok: c-structure-sent-uncleared
    return write(fd, &r, sizeof(r)) == sizeof(r) ? 0 : -1;
}
