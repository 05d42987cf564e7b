#include <stdlib.h>
#include <string.h>

void set_name(char *input)
{
    char name[16];
    // ruleid: c-unbounded-string-copy
    strcpy(name, input);
}

void greet(char *out, const char *user)
{
    strcpy(out, "hello ");
    // ruleid: c-unbounded-string-copy
    strcat(out, user);
}

int main(int argc, char **argv)
{
    char path[64];
    if (argc > 1) {
        // ruleid: c-unbounded-string-copy
        strcpy(path, argv[1]);
    }
    return 0;
}

void constant(char *out, int on)
{
    // ok: c-unbounded-string-copy
    strcpy(out, "ready");
    // ok: c-unbounded-string-copy
    strcat(out, on ? "on" : "off");
}

void wide(wchar_t *out)
{
    // ok: c-unbounded-string-copy
    wcscpy(out, L"ready");
}

char *duplicate(const char *text)
{
    char *copy = malloc(strlen(text) + 1);
    if (copy == NULL)
        return NULL;
    // ok: c-unbounded-string-copy
    strcpy(copy, text);
    return copy;
}

int checked(char *out, size_t size, const char *text)
{
    if (strlen(text) >= size)
        return -1;
    // ok: c-unbounded-string-copy
    strcpy(out, text);
    return 0;
}

int branches(char *out, size_t size, const char *text)
{
    if (strlen(text) >= size) {
        return -1;
    } else {
        // ok: c-unbounded-string-copy
        strcpy(out, text);
    }
    return 0;
}

struct entry { char name[16]; };

void copy_entry(struct entry *to, const struct entry *from)
{
    // ok: c-unbounded-string-copy
    strcpy(to->name, from->name);
}
