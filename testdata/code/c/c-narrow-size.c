char *frame(const char *buf, int len) {
    short total = len + 4;
    // ruleid: c-narrow-size
    char *p = malloc(total);
    if (!p)
        return NULL;
    memcpy(p + 4, buf, len);
    return p;
}

char *copy(const char *text) {
    uint8_t n = strlen(text) + 1;
    // ruleid: c-narrow-size
    char *p = malloc(n);
    return p ? strcpy(p, text) : NULL;
}

char *wide(const char *buf, size_t len) {
    size_t total = len + 4;
    // ok: c-narrow-size
    char *p = malloc(total);
    return p;
}

char *fixed(void) {
    uint16_t total = 12;
    // ok: c-narrow-size
    return malloc(total);
}
