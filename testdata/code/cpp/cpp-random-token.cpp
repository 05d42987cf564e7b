#include <ctime>
#include <random>
#include <string>

std::string session_token() {
    // ruleid: cpp-random-token
    std::mt19937 gen(time(nullptr));
    std::uniform_int_distribution<> d(0, 25);
    std::string s;
    for (int i = 0; i < 32; i++) s += 'a' + d(gen);
    return s;
}

std::string generatePassword(int n) {
    std::random_device rd;
    // ruleid: cpp-random-token
    std::mt19937 gen(rd());
    std::string s;
    while (n--) s += letters[gen() % 26];
    return s;
}

int roll() {
    // ok: cpp-random-token
    std::mt19937 gen(time(nullptr));
    return gen() % 6;
}
