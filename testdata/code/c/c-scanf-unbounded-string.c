#include <stdio.h>

void ask(void)
{
    char name[32];
    // ruleid: c-scanf-unbounded-string
    scanf("%s", name);
    puts(name);
}

int parse(const char *line, char *key, char *value)
{
    // ruleid: c-scanf-unbounded-string
    return sscanf(line, "%[^=]=%s", key, value) == 2;
}

void from_file(FILE *f)
{
    char word[16];
    int n;
    // ruleid: c-scanf-unbounded-string
    while (fscanf(f, "%d %s", &n, word) == 2)
        puts(word);
}

void bounded(void)
{
    char name[32];
    int age;
    // ok: c-scanf-unbounded-string
    scanf("%31s %d", name, &age);
    // ok: c-scanf-unbounded-string
    scanf("%31[^\n]", name);
    // ok: c-scanf-unbounded-string
    scanf("%*s %d", &age);
}

void allocated(char **out)
{
    // ok: c-scanf-unbounded-string
    scanf("%ms", out);
}
