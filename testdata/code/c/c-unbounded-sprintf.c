#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void build_path(const char *dir, const char *name)
{
    char path[128];
    // ruleid: c-unbounded-sprintf
    sprintf(path, "%s/%s", dir, name);
    remove(path);
}

void log_line(const char *format, ...)
{
    char line[256];
    va_list args;
    va_start(args, format);
    // ruleid: c-unbounded-sprintf
    vsprintf(line, format, args);
    va_end(args);
    puts(line);
}

void label(char *out, char *text)
{
    // ruleid: c-unbounded-sprintf
    sprintf(out, "<%-10s>", text);
}

void bounded(const char *dir, const char *name)
{
    char path[128];
    // ok: c-unbounded-sprintf
    snprintf(path, sizeof path, "%s/%s", dir, name);
    remove(path);
}

void number(int id)
{
    char text[32];
    // ok: c-unbounded-sprintf
    sprintf(text, "id-%d", id);
    // ok: c-unbounded-sprintf
    sprintf(text, "%.10s", "fixed");
    puts(text);
}

char *measured(const char *dir, const char *name)
{
    size_t length = strlen(dir) + strlen(name) + 2;
    char *path = malloc(length);
    if (path != NULL)
        // ok: c-unbounded-sprintf
        sprintf(path, "%s/%s", dir, name);
    return path;
}

void choice(char *out, int on)
{
    // ok: c-unbounded-sprintf
    sprintf(out, "%s", on ? "on" : "off");
}

void precise(char *out, const char *text)
{
    // ok: c-unbounded-sprintf
    sprintf(out, "%.15s", text);
}
