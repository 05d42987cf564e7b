void at_once(void) {
    // ruleid: c-null-dereference
    int *p = NULL;
    *p = 3;
}

int tell(struct user *u) {
    if (u == NULL) {
        // ruleid: c-null-dereference
        log_error("no user %s", u->name);
        return -1;
    }
    return 0;
}

int tell_again(struct user *u) {
    if (!u) {
        log_error("no user");
        return -1;
    }
    // ok: c-null-dereference
    return u->id;
}

struct user *make(struct user *u) {
    if (!u) {
        u = calloc(1, sizeof(*u));
        // ok: c-null-dereference
        u->id = 1;
    }
    return u;
}

void points(void) {
    int value;
    // ok: c-null-dereference
    int *p = NULL;
    p = &value;
    *p = 3;
}
