#include <cstdio>
#include <string>
#include <syslog.h>

void show(const std::string &text) {
    // ruleid: cpp-format-string
    printf(text.c_str());
    // ruleid: cpp-format-string
    std::fprintf(stderr, text.c_str());
    // ruleid: cpp-format-string
    syslog(LOG_INFO, text.c_str());
}

void show_safe(const std::string &text) {
    // ok: cpp-format-string
    printf("%s", text.c_str());
    // ok: cpp-format-string
    puts(text.c_str());
}
