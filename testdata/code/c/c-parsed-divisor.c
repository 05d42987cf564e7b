#include <stdio.h>
#include <stdlib.h>

int share(int total, const char *text) {
    int people = atoi(text);
    // ruleid: c-parsed-divisor
    return total / people;
}

int rest(int total) {
    int people;
    scanf("%d", &people);
    // ruleid: c-parsed-divisor
    return total % people;
}

int share_checked(int total, const char *text) {
    int people = atoi(text);
    if (people == 0)
        return 0;
    // ok: c-parsed-divisor
    return total / people;
}

int share_positive(int total, const char *text) {
    int people = atoi(text);
    if (people > 0)
        // ok: c-parsed-divisor
        return total / people;
    return 0;
}

int half(const char *text) {
    // ok: c-parsed-divisor
    return atoi(text) / 2;
}
