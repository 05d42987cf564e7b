#include <stdlib.h>

struct node { int a, b, c, d; };

void make(void)
{
    // ruleid: c-size-of-pointer-allocated
    struct node *n = malloc(sizeof(n));
    // ruleid: c-size-of-pointer-allocated
    struct node *m = calloc(1, sizeof(struct node *));
    // ok: c-size-of-pointer-allocated
    struct node *k = malloc(sizeof(*k));
    // ok: c-size-of-pointer-allocated
    struct node *j = malloc(sizeof(struct node));
    // ok: c-size-of-pointer-allocated
    struct node **list = malloc(sizeof(struct node *));
}
