#include <stdlib.h>

void *table(size_t rows, size_t width)
{
    // ruleid: c-multiplied-allocation
    return malloc(rows * width);
}

void *grow(void *p, size_t n)
{
    // ruleid: c-multiplied-allocation
    return realloc(p, n * sizeof(int));
}

void *fixed(void)
{
    // ok: c-multiplied-allocation
    return malloc(16 * sizeof(int));
}

void *checked(size_t n)
{
    // ok: c-multiplied-allocation
    return calloc(n, sizeof(int));
}

void wrappers(size_t n)
{
    // ruleid: c-multiplied-allocation
    item *a = pool_alloc_size(n * sizeof(item));
    // ruleid: c-multiplied-allocation
    item *b = sk_malloc_throw(sizeof(item) * n);
    // ok: c-multiplied-allocation
    item *c = av_malloc_array(n, sizeof(item));
}
