#include <alloca.h>
#include <stdlib.h>
#include <string.h>

void copy(const char *text, size_t n)
{
    // ruleid: c-alloca-variable-size
    char *room = alloca(n + 1);
    memcpy(room, text, n);
    room[n] = '\0';
}

void table(int count)
{
    // ruleid: c-alloca-variable-size
    int *all = __builtin_alloca(count * sizeof(int));
    all[0] = count;
}

#define ROOM 64

void fixed(const char *text)
{
    // ok: c-alloca-variable-size
    char *room = alloca(64);
    // ok: c-alloca-variable-size
    char *more = alloca(ROOM);
    strncpy(room, text, 63);
    more[0] = room[0];
}
