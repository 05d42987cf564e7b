#include <stdio.h>
#include <syslog.h>

int main(int argc, char **argv)
{
    // ruleid: c-tainted-format
    printf(argv[1], 1);
    // ok: c-tainted-format
    printf("%s", argv[1]);
    char buf[100];
    // ruleid: c-tainted-format
    snprintf(buf, sizeof(buf), argv[2], 1, 2);
    char line[100];
    fgets(line, sizeof(line), stdin);
    // ruleid: c-tainted-format
    syslog(LOG_INFO, line, 1);
    // ok: c-tainted-format
    syslog(LOG_INFO, "%s", line);
}
