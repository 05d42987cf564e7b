#include <functional>

std::function<int()> counter() {
    int n = 0;
    // ruleid: cpp-returned-reference-capture
    return [&n]() { return ++n; };
}

std::function<int(int)> adder(int base) {
    // ruleid: cpp-returned-reference-capture
    return [&](int x) { return base + x; };
}

std::function<int()> copy() {
    int n = 0;
    // ok: cpp-returned-reference-capture
    return [n]() mutable { return ++n; };
}

int now() {
    int n = 2;
    auto add = [&n](int x) { return n + x; };
    // ok: cpp-returned-reference-capture
    return add(3);
}
