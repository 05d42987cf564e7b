#include <stdio.h>
#include <stdlib.h>

static int scores[8];

int by_text(const char *text) {
    int place = atoi(text);
    // ruleid: c-parsed-number-as-index
    return scores[place];
}

void ask(int value) {
    int slot;
    scanf("%d", &slot);
    // ruleid: c-parsed-number-as-index
    scores[slot] = value;
}

int by_text_checked(const char *text) {
    long place = strtol(text, NULL, 10);
    if (place < 0 || place >= 8)
        return -1;
    // ok: c-parsed-number-as-index
    return scores[place];
}

int sum(const char *text) {
    int count = atoi(text), total = 0;
    for (int i = 0; i < 8 && i < count; i++)
        // ok: c-parsed-number-as-index
        total += scores[i];
    return total;
}

int wrapped(const char *text) {
    unsigned place = atoi(text);
    // ok: c-parsed-number-as-index
    return scores[place % 8];
}
