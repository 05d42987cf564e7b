#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void finish(char *name)
{
    puts(name);
    // ruleid: c-double-free
    free(name);
    puts("done");
    free(name);
}

struct session { char *token; };

void close_session(struct session *s)
{
    // ruleid: c-double-free
    free(s->token);
    memset(s, 0, 1);
    free(s->token);
    free(s);
}

void reset(char *name)
{
    // ok: c-double-free
    free(name);
    name = strdup("again");
    puts(name);
    free(name);
}

void cleared(char *name)
{
    // ok: c-double-free
    free(name);
    name = NULL;
    free(name);
}

void two(char *a, char *b)
{
    // ok: c-double-free
    free(a);
    free(b);
}

int branches(char *a, int code)
{
    if (code) {
        // ok: c-double-free
        free(a);
        return -1;
    }
    free(a);
    return 0;
}

void after_branch(char *p, int err) {
    // ruleid: c-double-free
    if (err) {
        report(err);
        free(p);
    }
    free(p);
}

void left_branch(char *p, int err) {
    // ok: c-double-free
    if (err) {
        free(p);
        return;
    }
    free(p);
}

void replaced(char *p, int err) {
    // ok: c-double-free
    if (err) {
        free(p);
    }
    p = fresh();
    free(p);
}
