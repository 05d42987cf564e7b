#include <string>

int &counter() {
    int c = 0;
    // ruleid: cpp-reference-to-local
    return c;
}

const std::string &title() {
    std::string text = "none";
    // ruleid: cpp-reference-to-local
    return text;
}

int &kept() {
    static int c = 0;
    // ok: cpp-reference-to-local
    return c;
}

int value() {
    int c = 0;
    // ok: cpp-reference-to-local
    return c;
}

int &member(Box &box) {
    int &c = box.count;
    // ok: cpp-reference-to-local
    return c;
}
