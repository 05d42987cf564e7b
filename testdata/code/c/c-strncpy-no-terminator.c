#include <stdio.h>
#include <string.h>

void show(const char *input)
{
    char name[32];
    // ruleid: c-strncpy-no-terminator
    strncpy(name, input, sizeof(name));
    puts(name);
}

void counted(const char *input)
{
    char name[16];
    // ruleid: c-strncpy-no-terminator
    strncpy(name, input, 16);
    printf("%s\n", name);
}

void ended(const char *input)
{
    char name[32];
    // ok: c-strncpy-no-terminator
    strncpy(name, input, sizeof(name));
    name[sizeof(name) - 1] = '\0';
    puts(name);
}

void shorter(const char *input)
{
    char name[32] = "";
    // ok: c-strncpy-no-terminator
    strncpy(name, input, sizeof(name) - 1);
    puts(name);
}
