#include <vector>

void grow(std::vector<int> &v)
{
    for (int x : v) {
        if (x < 0)
            // ruleid: cpp-iterator-invalidated
            v.push_back(-x);
    }
}

void remove(std::vector<int> &v)
{
    for (auto it = v.begin(); it != v.end(); ++it) {
        if (*it < 0) {
            // ruleid: cpp-iterator-invalidated
            v.erase(it);
        }
    }
}

void removed_right(std::vector<int> &v)
{
    for (auto it = v.begin(); it != v.end();) {
        // ok: cpp-iterator-invalidated
        it = *it < 0 ? v.erase(it) : it + 1;
    }
}

void first(std::vector<int> &v)
{
    for (auto it = v.begin(); it != v.end(); ++it) {
        if (*it < 0) {
            // ok: cpp-iterator-invalidated
            v.erase(it);
            break;
        }
    }
}

void other(std::vector<int> &v, std::vector<int> &w)
{
    for (int x : v) {
        // ok: cpp-iterator-invalidated
        w.push_back(x);
    }
}
