#include <stdlib.h>
#include <string.h>

void set_user(const char *input)
{
    char user[24];
    // ruleid: c-copy-sized-by-source
    strncpy(user, input, strlen(input));
}

void append(char *out, const char *part)
{
    // ruleid: c-copy-sized-by-source
    strncat(out, part, strlen(part));
}

void raw(const char *input)
{
    char packet[64];
    // ruleid: c-copy-sized-by-source
    memcpy(packet, input, strlen(input) + 1);
}

void appended(const char *part)
{
    char line[80] = "";
    // ruleid: c-copy-sized-by-source
    strncat(line, part, sizeof(line));
}

void bounded(const char *input)
{
    char user[24];
    // ok: c-copy-sized-by-source
    strncpy(user, input, sizeof user - 1);
    user[sizeof user - 1] = '\0';
    // ok: c-copy-sized-by-source
    strncat(user, input, sizeof(user) - strlen(user) - 1);
}

char *duplicate(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    if (copy != NULL)
        // ok: c-copy-sized-by-source
        memcpy(copy, text, strlen(text) + 1);
    return copy;
}

void literal(char *out)
{
    // ok: c-copy-sized-by-source
    memcpy(out, "GET ", strlen("GET "));
}
