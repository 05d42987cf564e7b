#include <string>
#include <string_view>

std::string_view name() {
    std::string s = "temporary";
    // ruleid: cpp-view-of-local
    return s;
}

std::string_view title(int n) {
    std::string text;
    text += std::to_string(n);
    // ruleid: cpp-view-of-local
    return std::string_view(text);
}

std::string owned() {
    std::string s = "temporary";
    // ok: cpp-view-of-local
    return s;
}

std::string_view kept() {
    static std::string s = "lasting";
    // ok: cpp-view-of-local
    return s;
}

std::string_view part(const std::string &s) {
    // ok: cpp-view-of-local
    return s;
}
