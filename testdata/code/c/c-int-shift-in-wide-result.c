#include <stddef.h>
#include <stdint.h>

uint64_t mask_for(int bits)
{
    // ruleid: c-int-shift-in-wide-result
    return (1 << bits) - 1;
}

void room(int order)
{
    // ruleid: c-int-shift-in-wide-result
    uint64_t size = 1 << order;
    use(size);
}

uint64_t wide(int bits)
{
    // ok: c-int-shift-in-wide-result
    return (UINT64_C(1) << bits) - 1;
}

uint32_t narrow(int bits)
{
    // ok: c-int-shift-in-wide-result
    return 1 << bits;
}

uint64_t fixed(void)
{
    // ok: c-int-shift-in-wide-result
    return 1 << 12;
}

int is_set(uint64_t flags, int bit)
{
    // ok: c-int-shift-in-wide-result
    return (flags & (1 << bit)) != 0;
}
