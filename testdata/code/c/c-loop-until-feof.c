#include <stdio.h>

int count_numbers(FILE *f)
{
    int n, count = 0;
    // ruleid: c-loop-until-feof
    while (!feof(f)) {
        fscanf(f, "%d", &n);
        count++;
    }
    return count;
}

int count_checked(FILE *f)
{
    int n, count = 0;
    // ok: c-loop-until-feof
    while (fscanf(f, "%d", &n) == 1)
        count++;
    return count;
}
