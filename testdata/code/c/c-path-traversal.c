#include <stdio.h>
#include <string.h>

void serve(int client)
{
    char name[128], path[256];
    recv(client, name, sizeof(name), 0);
    snprintf(path, sizeof(path), "/srv/files/%s", name);
    // ruleid: c-path-traversal
    FILE *f = fopen(path, "r");
}

void checked(int client)
{
    char name[128];
    recv(client, name, sizeof(name), 0);
    if (strstr(name, "..") || strchr(name, '/'))
        return;
    // ok: c-path-traversal
    FILE *f = fopen(name, "r");
}

void config(void)
{
    // ok: c-path-traversal
    FILE *f = fopen("/etc/app.conf", "r");
}
