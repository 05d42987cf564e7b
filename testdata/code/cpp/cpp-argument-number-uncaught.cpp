#include <iostream>
#include <string>

int main(int argc, char **argv)
{
    if (argc < 3)
        return 1;
    // ruleid: cpp-argument-number-uncaught
    int n = std::stoi(argv[1]);
    int k = 0;
    try {
        // ok: cpp-argument-number-uncaught
        k = std::stoi(argv[2]);
    } catch (const std::exception &) {
        return 1;
    }
    std::cout << n + k << '\n';
    return 0;
}

int add(const crow::request& req) {
    // ruleid: cpp-argument-number-uncaught
    int a = std::stoi(req.url_params.get("a"));
    // ok: cpp-argument-number-uncaught
    int b = std::stoi("12");
    return a + b;
}
