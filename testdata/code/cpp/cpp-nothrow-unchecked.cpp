#include <cstring>
#include <new>

int *make(int n) {
    // ruleid: cpp-nothrow-unchecked
    int *p = new (std::nothrow) int[n];
    p[0] = 1;
    return p;
}

char *copy(const char *from, int n) {
    // ruleid: cpp-nothrow-unchecked
    char *p = new (std::nothrow) char[n];
    memcpy(p, from, n);
    return p;
}

int *make_checked(int n) {
    // ok: cpp-nothrow-unchecked
    int *p = new (std::nothrow) int[n];
    if (!p) return nullptr;
    p[0] = 1;
    return p;
}
