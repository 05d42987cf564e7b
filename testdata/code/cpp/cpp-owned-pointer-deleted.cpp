#include <memory>

void twice() {
    auto p = std::make_unique<int>(4);
    int* raw = p.get();
    // ruleid: cpp-owned-pointer-deleted
    delete raw;
}

void direct(std::shared_ptr<int> p) {
    // ruleid: cpp-owned-pointer-deleted
    delete p.get();
}

void released() {
    auto p = std::make_unique<int>(4);
    int* raw = p.release();
    // ok: cpp-owned-pointer-deleted
    delete raw;
}
