#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    char cmd[256];
    snprintf(cmd, sizeof(cmd), "ls -l %s", argv[1]);
    // ruleid: c-command-injection
    system(cmd);
    snprintf(cmd, sizeof(cmd), "ls -l %d", atoi(argv[1]));
    // ok: c-command-injection
    printf("%s", cmd);
    // ok: c-command-injection
    system("ls -l");
}

void editor(void)
{
    char *tool = getenv("EDITOR");
    // ruleid: c-command-injection
    popen(tool, "r");
}

void serve(int sock)
{
    char line[128];
    recv(sock, line, sizeof(line), 0);
    // ruleid: c-command-injection
    system(line);
}
