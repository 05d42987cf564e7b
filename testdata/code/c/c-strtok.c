#include <string.h>

void words(char *line)
{
    char *place;
    // ruleid: c-strtok
    strtok(line, " ");
    // ok: c-strtok
    strtok_r(line, " ", &place);
}
