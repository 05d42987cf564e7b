void resolve(const char *path) {
    char out[128];
    // ruleid: c-resolved-path-buffer
    realpath(path, out);
}

void resolve_full(const char *path) {
    char out[PATH_MAX];
    // ok: c-resolved-path-buffer
    realpath(path, out);
}

void resolve_large(const char *path) {
    char out[4096];
    // ok: c-resolved-path-buffer
    realpath(path, out);
}

char *resolve_new(const char *path) {
    // ok: c-resolved-path-buffer
    return realpath(path, NULL);
}
