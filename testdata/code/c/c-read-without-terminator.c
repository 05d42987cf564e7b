#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void show(int fd) {
    char line[128];
    read(fd, line, sizeof(line));
    // ruleid: c-read-without-terminator
    printf("%s\n", line);
}

size_t length(int sock) {
    char line[128];
    ssize_t n = recv(sock, line, sizeof(line) - 1, 0);
    if (n <= 0)
        return 0;
    // ruleid: c-read-without-terminator
    return strlen(line);
}

size_t length_ended(int sock) {
    char line[128];
    ssize_t n = recv(sock, line, sizeof(line) - 1, 0);
    if (n <= 0)
        return 0;
    line[n] = '\0';
    // ok: c-read-without-terminator
    return strlen(line);
}

void show_zeroed(int fd) {
    char line[128] = {0};
    read(fd, line, sizeof(line) - 1);
    // ok: c-read-without-terminator
    puts(line);
}

void show_counted(int fd) {
    char line[128];
    ssize_t n = read(fd, line, sizeof(line));
    if (n > 0)
        // ok: c-read-without-terminator
        write(1, line, n);
}
