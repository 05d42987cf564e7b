#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void ping(const char *host)
{
    char line[128];
    snprintf(line, sizeof line, "ping -c 1 %s", host);
    // ruleid: c-shell-command
    system(line);
}

FILE *open_pipe(char **argv)
{
    // ruleid: c-shell-command
    return popen(argv[1], "r");
}

void in_shell(const char *line)
{
    // ruleid: c-shell-command
    execl("/bin/sh", "sh", "-c", line, (char *)NULL);
}

#define CLEAR_COMMAND "clear"

void constant(void)
{
    const char *list = "ls -l /tmp";
    // ok: c-shell-command
    system("uptime");
    // ok: c-shell-command
    system(list);
    // ok: c-shell-command
    system(CLEAR_COMMAND);
}

void direct(const char *name)
{
    // ok: c-shell-command
    execlp("tar", "tar", "-xf", name, (char *)NULL);
}
