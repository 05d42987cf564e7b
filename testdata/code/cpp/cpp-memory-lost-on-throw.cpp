#include <stdexcept>
#include <vector>

void work(bool bad) {
    int *p = new int[100];
    // ruleid: cpp-memory-lost-on-throw
    if (bad) throw std::runtime_error("bad");
    delete[] p;
}

int count(const char *text) {
    Parser *p = new Parser(text);
    // ruleid: cpp-memory-lost-on-throw
    if (!p->open()) {
        return -1;
    }
    int n = p->count();
    delete p;
    return n;
}

int count_freed(const char *text) {
    Parser *p = new Parser(text);
    // ok: cpp-memory-lost-on-throw
    if (!p->open()) {
        delete p;
        return -1;
    }
    int n = p->count();
    delete p;
    // ok: cpp-memory-lost-on-throw
    if (n < 0) return 0;
    return n;
}

void work_held(bool bad) {
    std::vector<int> p(100);
    // ok: cpp-memory-lost-on-throw
    if (bad) throw std::runtime_error("bad");
}
