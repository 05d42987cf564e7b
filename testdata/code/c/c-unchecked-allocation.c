#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct node { struct node *next; int value; };

char *copy(const char *text)
{
    // ruleid: c-unchecked-allocation
    char *out = malloc(strlen(text) + 1);
    strcpy(out, text);
    return out;
}

struct node *node(int value)
{
    // ruleid: c-unchecked-allocation
    struct node *n = malloc(sizeof *n);
    n->value = value;
    n->next = NULL;
    return n;
}

struct node *checked(int value)
{
    // ok: c-unchecked-allocation
    struct node *n = malloc(sizeof *n);
    if (n == NULL)
        return NULL;
    n->value = value;
    return n;
}

char *cleared(size_t size)
{
    // ok: c-unchecked-allocation
    char *out = malloc(size);
    if (out)
        memset(out, 0, size);
    return out;
}

char *handed_on(size_t size)
{
    // ok: c-unchecked-allocation
    char *out = malloc(size);
    return out;
}
