#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char letters[] = "abcdefghijklmnopqrstuvwxyz";

void make_token(char *out, int n)
{
    srand(time(NULL));
    for (int i = 0; i < n; i++)
        // ruleid: c-weak-random-secret
        out[i] = letters[rand() % 26];
    out[n] = '\0';
}

void derive(unsigned char *key)
{
    for (int i = 0; i < 16; i++) {
        // ruleid: c-weak-random-secret
        key[i] = rand() & 0xff;
    }
}

struct session { unsigned session_id; };

void start(struct session *s)
{
    // ruleid: c-weak-random-secret
    s->session_id = (unsigned)random();
}

int roll(void)
{
    // ok: c-weak-random-secret
    int side = rand() % 6 + 1;
    return side;
}

void jitter(int *delays, int n)
{
    for (int i = 0; i < n; i++)
        // ok: c-weak-random-secret
        delays[i] = rand() % 100;
}
