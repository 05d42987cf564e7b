#include <stdio.h>
#include <stdlib.h>

FILE *scratch(void)
{
    char name[L_tmpnam];
    // ruleid: c-insecure-temp-name
    tmpnam(name);
    return fopen(name, "w");
}

char *chosen(void)
{
    // ruleid: c-insecure-temp-name
    return tempnam("/var/tmp", "app");
}

FILE *templated(char *form)
{
    // ruleid: c-insecure-temp-name
    if (mktemp(form) == NULL)
        return NULL;
    return fopen(form, "w");
}

int created(char *form)
{
    // ok: c-insecure-temp-name
    return mkstemp(form);
}

FILE *anonymous(void)
{
    // ok: c-insecure-temp-name
    return tmpfile();
}
