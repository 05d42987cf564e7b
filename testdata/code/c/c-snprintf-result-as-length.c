#include <stdio.h>

void log_line(char *msg, const char *text)
{
    char buf[64];
    int n = snprintf(buf, sizeof(buf), "%s", text);
    // ruleid: c-snprintf-result-as-length
    buf[n] = '\n';
    // ruleid: c-snprintf-result-as-length
    write(2, buf, n);
}

void both(char *buf, size_t size, const char *a, const char *b)
{
    int used = snprintf(buf, size, "%s", a);
    // ruleid: c-snprintf-result-as-length
    snprintf(buf + used, size - used, "%s", b);
}

void checked(char *buf, size_t size, const char *a)
{
    int n = snprintf(buf, size, "%s", a);
    if (n < 0 || (size_t)n >= size)
        return;
    // ok: c-snprintf-result-as-length
    buf[n] = '\n';
}

void measured(char *buf, size_t size, const char *a)
{
    if (strlen(a) >= size)
        return;
    int n = snprintf(buf, size, "%s", a);
    // ok: c-snprintf-result-as-length
    buf[n] = '\n';
}

size_t listed(char *out, size_t size, const char *const *items, int n)
{
    size_t used = 0;
    for (int i = 0; i < n; i++) {
        // ruleid: c-snprintf-result-as-length
        used += snprintf(out + used, size - used, "%s,", items[i]);
    }
    return used;
}

size_t listed_until_full(char *out, size_t size, const char *const *items, int n)
{
    size_t used = 0;
    for (int i = 0; i < n; i++) {
        // ok: c-snprintf-result-as-length
        used += snprintf(out + used, size - used, "%s,", items[i]);
        if (used >= size)
            break;
    }
    return used;
}
