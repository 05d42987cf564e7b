#include <stdlib.h>

void clear(void)
{
    int table[10];
    for (int i = 0; i <= 10; i++) {
        // ruleid: c-loop-past-end
        table[i] = 0;
    }
}

void heap(int n)
{
    int *p = malloc(n * sizeof(int));
    int i;
    for (i = 0; i <= n; ++i)
        // ruleid: c-loop-past-end
        p[i] = 0;
}

void right(void)
{
    int table[10];
    for (int i = 0; i < 10; i++) {
        // ok: c-loop-past-end
        table[i] = 0;
    }
}

void shorter(void)
{
    int table[10];
    for (int i = 1; i <= 9; i++) {
        // ok: c-loop-past-end
        table[i] = 0;
    }
}
