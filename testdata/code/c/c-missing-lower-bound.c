int entry(int idx) {
    int table[8] = {0};
    if (idx >= 8)
        return -1;
    // ruleid: c-missing-lower-bound
    return table[idx];
}

void copy_block(char *dst, const char *src, int len) {
    if (len > 1024) {
        return;
    }
    // ruleid: c-missing-lower-bound
    memcpy(dst, src, len);
}

void fill(char *dst, long len) {
    if (len <= 64) {
        // ruleid: c-missing-lower-bound
        memset(dst, 0, len);
    }
}

int both(int idx) {
    int table[8] = {0};
    if (idx < 0 || idx >= 8)
        return -1;
    // ok: c-missing-lower-bound
    return table[idx];
}

int two_checks(int idx) {
    int table[8] = {0};
    if (idx < 0)
        return -1;
    if (idx >= 8)
        return -1;
    // ok: c-missing-lower-bound
    return table[idx];
}

int inner(int idx, int *table) {
    if (idx >= 0) {
        if (idx < 8) {
            // ok: c-missing-lower-bound
            return table[idx];
        }
    }
    return 0;
}

void unsigned_length(char *dst, const char *src, size_t len) {
    if (len > 1024)
        return;
    // ok: c-missing-lower-bound
    memcpy(dst, src, len);
}

static int table[100];

void put(const char *line, int value)
{
    int idx = atoi(line);
    if (idx < 100) {
        // ruleid: c-missing-lower-bound
        table[idx] = value;
    }
}

void put_checked(const char *line, int value)
{
    int idx = atoi(line);
    if (idx >= 0 && idx < 100) {
        // ok: c-missing-lower-bound
        table[idx] = value;
    }
}
