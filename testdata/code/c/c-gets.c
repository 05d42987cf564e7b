#include <stdio.h>

void read_name(void)
{
    char name[32];
    // ruleid: c-gets
    gets(name);
    printf("hello %s\n", name);
}

int read_answer(char *line)
{
    // ruleid: c-gets
    if (gets(line) == NULL)
        return -1;
    return line[0] == 'y';
}

void read_safely(void)
{
    char name[32];
    // ok: c-gets
    if (fgets(name, sizeof name, stdin) != NULL)
        printf("hello %s\n", name);
}

struct reader { char *(*gets)(struct reader *); };

char *from_reader(struct reader *r)
{
    // ok: c-gets
    return r->gets(r);
}
