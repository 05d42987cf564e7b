#include <stdio.h>

int sum_file(const char *path)
{
    FILE *f = fopen(path, "r");
    int total;
    int v;
    if (!f)
        return -1;
    while (fscanf(f, "%d", &v) == 1)
        // ruleid: c-accumulated-without-start
        total += v;
    fclose(f);
    return total;
}

unsigned flags_of(const int *set, int n)
{
    unsigned int mask;
    for (int i = 0; i < n; i++)
        // ruleid: c-accumulated-without-start
        mask |= 1u << set[i];
    return mask;
}

int started(const int *a, int n)
{
    int total;
    if (n < 0)
        return 0;
    total = 0;
    for (int i = 0; i < n; i++)
        // ok: c-accumulated-without-start
        total += a[i];
    return total;
}

int filled(const int *a, int n)
{
    int total;
    start_of(a, &total);
    // ok: c-accumulated-without-start
    total += n;
    return total;
}

int by_loop(const int *a, int n)
{
    int i, total = 0;
    for (i = 0; i < n; ) {
        total += a[i];
        // ok: c-accumulated-without-start
        i++;
    }
    return total;
}

int calls(void)
{
    static int count;
    // ok: c-accumulated-without-start
    count++;
    return count;
}
