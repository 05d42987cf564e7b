#include <stdint.h>
#include <stdlib.h>

struct pixel { unsigned char r, g, b; };

struct pixel *image(size_t width, size_t height)
{
    // ruleid: c-allocation-size-overflow
    return malloc(width * height);
}

int *numbers(unsigned count)
{
    // ruleid: c-allocation-size-overflow
    int *all = malloc(count * sizeof(int));
    return all;
}

struct pixel *grow(struct pixel *old, size_t num_pixels)
{
    // ruleid: c-allocation-size-overflow
    return realloc(old, num_pixels * sizeof *old);
}

int *checked(size_t count)
{
    if (count > SIZE_MAX / sizeof(int))
        return NULL;
    // ok: c-allocation-size-overflow
    return malloc(count * sizeof(int));
}

int *cleared(size_t count)
{
    // ok: c-allocation-size-overflow
    return calloc(count, sizeof(int));
}

char *constant(void)
{
    // ok: c-allocation-size-overflow
    return malloc(16 * sizeof(char));
}
