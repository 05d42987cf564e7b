#include <stdlib.h>
#include <string.h>

void strip_domain(char *email)
{
    // ruleid: c-search-result-used
    char *at = strchr(email, '@');
    *at = '\0';
}

int level(void)
{
    // ruleid: c-search-result-used
    return atoi(getenv("LEVEL"));
}

void strip_checked(char *email)
{
    // ok: c-search-result-used
    char *at = strchr(email, '@');
    if (at == NULL)
        return;
    *at = '\0';
}
