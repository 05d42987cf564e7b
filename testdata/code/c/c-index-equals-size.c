#include <string.h>

#define ROOM 16

void end(const char *text)
{
    char name[32];
    strncpy(name, text, 32);
    // ruleid: c-index-equals-size
    name[32] = '\0';
}

void fill(int *source)
{
    int values[ROOM];
    for (int i = 0; i <= ROOM; i++) {
        // ruleid: c-index-equals-size
        values[i] = source[i];
    }
}

void by_size(const char *text)
{
    char name[32];
    strncpy(name, text, sizeof(name));
    // ruleid: c-index-equals-size
    name[sizeof(name)] = '\0';
}

void right(const char *text, int *source)
{
    char name[32];
    int values[ROOM];
    strncpy(name, text, 31);
    // ok: c-index-equals-size
    name[31] = '\0';
    for (int i = 0; i < ROOM; i++) {
        // ok: c-index-equals-size
        values[i] = source[i];
    }
    // ok: c-index-equals-size
    name[sizeof(name) - 1] = (char)values[0];
}
