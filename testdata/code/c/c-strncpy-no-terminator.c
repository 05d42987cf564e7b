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

struct record { char tag[8]; char note[64]; };

void set_tag(struct record *r, const char *tag)
{
    // ruleid: c-strncpy-no-terminator
    strncpy(r->tag, tag, sizeof(r->tag));
    printf("tag is %s\n", r->tag);
}

void set_tag_ended(struct record *r, const char *tag)
{
    // ok: c-strncpy-no-terminator
    strncpy(r->tag, tag, sizeof(r->tag));
    r->tag[sizeof(r->tag) - 1] = 0;
    printf("tag is %s\n", r->tag);
}

void set_tag_fixed_width(struct record *r, const char *tag)
{
    // ok: c-strncpy-no-terminator
    strncpy(r->tag, tag, sizeof(r->tag));
}
