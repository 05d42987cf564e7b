#include <stdio.h>
#include <string.h>

void serve(int client, const char *request_path) {
    char path[512];
    snprintf(path, sizeof path, "/var/www/%s", request_path);
    // ruleid: c-path-in-web-folder
    FILE *f = fopen(path, "r");
    send_file(client, f);
}

void serve_uri(int client, struct req *r) {
    char path[512] = "/srv/www";
    strncat(path, r->uri, sizeof path - strlen(path) - 1);
    // ruleid: c-path-in-web-folder
    FILE *f = fopen(path, "r");
    send_file(client, f);
}

void serve_checked(int client, const char *request_path) {
    char path[512];
    if (strstr(request_path, ".."))
        return;
    snprintf(path, sizeof path, "/var/www/%s", request_path);
    // ok: c-path-in-web-folder
    FILE *f = fopen(path, "r");
    send_file(client, f);
}

void part(const char *folder, const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    // ok: c-path-in-web-folder
    FILE *f = fopen(path, "r");
    use(f);
}
