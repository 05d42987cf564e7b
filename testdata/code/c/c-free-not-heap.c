#include <stdlib.h>

void stack(void)
{
    char buf[16];
    // ruleid: c-free-not-heap
    free(buf);
}

void address(void)
{
    int n;
    // ruleid: c-free-not-heap
    free(&n);
}

void frame(size_t n)
{
    char *p = alloca(n);
    // ruleid: c-free-not-heap
    free(p);
}

void heap(void)
{
    char *p = malloc(16);
    // ok: c-free-not-heap
    free(p);
}

void members(struct list *l)
{
    char *names[4];
    // ok: c-free-not-heap
    free(names[0]);
    // ok: c-free-not-heap
    free(l->items);
}
