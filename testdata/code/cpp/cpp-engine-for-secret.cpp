#include <random>
#include <string>

std::string make_token()
{
    std::mt19937 rng(std::random_device{}());
    std::uniform_int_distribution<int> pick(0, 61);
    std::string token;
    for (int i = 0; i < 32; i++) {
        // ruleid: cpp-engine-for-secret
        token += letters[pick(rng)];
    }
    return token;
}

int roll()
{
    std::mt19937 rng(std::random_device{}());
    std::uniform_int_distribution<int> pick(1, 6);
    // ok: cpp-engine-for-secret
    int value = pick(rng);
    return value;
}
