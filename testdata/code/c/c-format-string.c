#include <stdio.h>
#include <syslog.h>

void show(char *text)
{
    // ruleid: c-format-string
    printf(text);
}

void record(const char *message)
{
    // ruleid: c-format-string
    syslog(LOG_INFO, message);
}

int main(int argc, char **argv)
{
    char line[80];
    // ruleid: c-format-string
    snprintf(line, sizeof line, argv[1]);
    // ruleid: c-format-string
    fprintf(stderr, line);
    return argc;
}

#define BANNER "ready\n"

void safe(const char *text)
{
    static const char usage[] = "usage: tool FILE\n";
    // ok: c-format-string
    printf("%s", text);
    // ok: c-format-string
    fprintf(stderr, "failed: %s\n", text);
    // ok: c-format-string
    printf(BANNER);
    // ok: c-format-string
    fprintf(stderr, usage);
}
