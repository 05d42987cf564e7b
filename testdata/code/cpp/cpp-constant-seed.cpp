#include <random>

void f()
{
    // ruleid: cpp-constant-seed
    std::mt19937 a(1357);
    // ruleid: cpp-constant-seed
    auto b = std::default_random_engine{};
    // ruleid: cpp-constant-seed
    srand(42);
    // ok: cpp-constant-seed
    std::mt19937 c(std::random_device{}());
    // ok: cpp-constant-seed
    srand(time(nullptr));
}
