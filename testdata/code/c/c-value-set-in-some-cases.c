#include <stdlib.h>

char *pick(int mode)
{
    // ruleid: c-value-set-in-some-cases
    char *out;
    switch (mode) {
    case 1:
        out = malloc(8);
        break;
    }
    return out;
}

int pick_number(int mode)
{
    // ok: c-value-set-in-some-cases
    int out = 0;
    switch (mode) {
    case 1:
        out = 8;
        break;
    }
    return out;
}
