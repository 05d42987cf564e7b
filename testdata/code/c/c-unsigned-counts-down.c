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

size_t rstrip(char *s, size_t len)
{
    // ruleid: c-unsigned-counts-down
    size_t i;
    for (i = len - 1; i >= 0; i--) {
        s[i] = 0;
    }
    int k;
    // ok: c-unsigned-counts-down
    for (k = (int)len - 1; k >= 0; k--) {
        s[k] = 0;
    }
    return i;
}
