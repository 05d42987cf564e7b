#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct request { char *uri; int status; };

void finish(struct request *req, FILE *log)
{
    if (req->status >= 400) {
        free(req->uri);
        free(req);
    }
    // ruleid: c-use-after-conditional-free
    fprintf(log, "%s\n", req->uri);
}

void name(char *text, int big)
{
    if (big) {
        free(text);
    }
    // ruleid: c-use-after-conditional-free
    printf("%s\n", text);
}

int left(struct request *req, FILE *log)
{
    if (req->status >= 400) {
        free(req->uri);
        return -1;
    }
    // ok: c-use-after-conditional-free
    fprintf(log, "%s\n", req->uri);
    return 0;
}

int jumped(struct request *req)
{
    if (req->status >= 400) {
        free(req->uri);
        goto out;
    }
    // ok: c-use-after-conditional-free
    puts(req->uri);
out:
    return 0;
}

void replaced(struct request *req)
{
    if (req->uri) {
        free(req->uri);
    }
    req->uri = strdup("/");
    // ok: c-use-after-conditional-free
    puts(req->uri);
}

void died(struct request *req)
{
    if (req->status >= 500) {
        free(req->uri);
        exit(1);
    }
    // ok: c-use-after-conditional-free
    puts(req->uri);
}

void same_condition(struct request *req, int owned)
{
    if (owned) {
        free(req);
    }
    if (!owned) {
        // ok: c-use-after-conditional-free
        puts(req->uri);
    }
}
