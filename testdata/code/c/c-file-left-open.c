#include <stdio.h>

int first(const char *path) {
    FILE *in = fopen(path, "r");
    if (!in)
        return -1;
    int c = fgetc(in);
    // ruleid: c-file-left-open
    if (c == EOF)
        return -2;
    fclose(in);
    return c;
}

int first_with_message(const char *path) {
    FILE *in = fopen(path, "r");
    if (in == NULL) {
        return -1;
    }
    // ruleid: c-file-left-open
    if (fgetc(in) == '#') {
        puts("comment");
        return 1;
    }
    fclose(in);
    return 0;
}

int first_closed(const char *path) {
    FILE *in = fopen(path, "r");
    // ok: c-file-left-open
    if (!in)
        return -1;
    int c = fgetc(in);
    // ok: c-file-left-open
    if (c == EOF) {
        fclose(in);
        return -2;
    }
    fclose(in);
    // ok: c-file-left-open
    if (c == '#')
        return 0;
    return c;
}
