void load(void) {
    // ruleid: c-unchecked-open
    FILE *f = fopen("data.txt", "r");
    char line[64];
    fgets(line, sizeof(line), f);
    fclose(f);
}

void save(const char *text) {
    FILE *f;
    // ruleid: c-unchecked-open
    f = fopen("data.txt", "w");
    fprintf(f, "%s", text);
    fclose(f);
}

void load_right(void) {
    // ok: c-unchecked-open
    FILE *f = fopen("data.txt", "r");
    char line[64];
    if (f == NULL)
        return;
    fgets(line, sizeof(line), f);
    fclose(f);
}

void load_or_die(void) {
    // ok: c-unchecked-open
    FILE *f = fopen("data.txt", "r");
    require(f);
    fclose(f);
}

int lines(const char *path)
{
    // ruleid: c-unchecked-open
    FILE *fp = fopen(path, "r");
    int c, n = 0;
    while ((c = fgetc(fp)) != EOF)
        n++;
    fclose(fp);
    return n;
}
