#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *first_line(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return NULL;
    char *line = malloc(256);
    // ok: c-leak-on-error-path
    if (line == NULL) {
        fclose(f);
        return NULL;
    }
    // ruleid: c-leak-on-error-path
    if (fgets(line, 256, f) == NULL) {
        fclose(f);
        return NULL;
    }
    fclose(f);
    return line;
}

int checksum(FILE *f)
{
    unsigned char *block = malloc(512);
    if (!block)
        return -1;
    // ok: c-leak-on-error-path
    if (fread(block, 1, 512, f) != 512) {
        free(block);
        return -1;
    }
    // ruleid: c-leak-on-error-path
    if (fseek(f, 0, SEEK_SET) != 0)
        return -2;
    int sum = block[0] + block[511];
    free(block);
    // ok: c-leak-on-error-path
    if (sum == 0)
        return 1;
    return sum;
}

struct box { char *text; };

int keep(struct box *b, const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return -1;
    b->text = copy;
    // ok: c-leak-on-error-path
    if (s[0] == 0)
        return 1;
    free(copy);
    return 0;
}
