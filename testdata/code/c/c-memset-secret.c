#include <stdlib.h>
#include <string.h>

int login(void)
{
    char password[64];
    read_password(password);
    int ok = check(password);
    // ruleid: c-memset-secret
    memset(password, 0, sizeof(password));
    return ok;
}

void drop(char *secret, size_t n)
{
    // ruleid: c-memset-secret
    memset(secret, 0, n);
    free(secret);
}

int wiped(void)
{
    char password[64];
    int ok = check(password);
    // ok: c-memset-secret
    explicit_bzero(password, sizeof(password));
    return ok;
}

int clear(struct buffer *b)
{
    // ok: c-memset-secret
    memset(b->data, 0, b->size);
    return 0;
}
