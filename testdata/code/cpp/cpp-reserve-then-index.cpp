#include <vector>

std::vector<int> wrong(size_t n)
{
    std::vector<int> v;
    v.reserve(n);
    for (size_t i = 0; i < n; i++)
        // ruleid: cpp-reserve-then-index
        v[i] = 1;
    return v;
}

std::vector<int> right(size_t n)
{
    std::vector<int> v;
    v.resize(n);
    for (size_t i = 0; i < n; i++)
        // ok: cpp-reserve-then-index
        v[i] = 1;
    return v;
}

std::vector<int> pushed(size_t n)
{
    std::vector<int> v;
    v.reserve(n);
    v.push_back(0);
    // ok: cpp-reserve-then-index
    v[0] = 1;
    return v;
}
