#include <stddef.h>

int last_positive(const int *v, size_t n)
{
    // ruleid: c-unsigned-counts-down
    for (size_t i = n - 1; i >= 0; --i) {
        if (v[i] > 0)
            return v[i];
    }
    return 0;
}

int last_signed(const int *v, int n)
{
    // ok: c-unsigned-counts-down
    for (int i = n - 1; i >= 0; --i) {
        if (v[i] > 0)
            return v[i];
    }
    return 0;
}
