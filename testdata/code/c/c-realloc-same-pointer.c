#include <stdlib.h>

char *grow(char *buffer, size_t size)
{
    // ruleid: c-realloc-same-pointer
    buffer = realloc(buffer, size * 2);
    return buffer;
}

struct list { int *items; size_t room; };

void push(struct list *l, int value)
{
    // ruleid: c-realloc-same-pointer
    l->items = realloc(l->items, (l->room + 1) * sizeof *l->items);
    l->items[l->room++] = value;
}

char *kept(char *buffer, size_t size)
{
    // ok: c-realloc-same-pointer
    char *larger = realloc(buffer, size);
    if (larger == NULL)
        free(buffer);
    return larger;
}

void assign(struct list *l, int *spare)
{
    // ok: c-realloc-same-pointer
    int *items = realloc(spare, 64);
    if (items != NULL)
        l->items = items;
}
