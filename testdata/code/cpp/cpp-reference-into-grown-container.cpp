#include <vector>

int sum_first(std::vector<int>& v) {
    int& first = v[0];
    for (int i = 0; i < 10; ++i) v.push_back(i);
    // ruleid: cpp-reference-into-grown-container
    return first;
}

void grow(std::vector<Item>& items) {
    Item* p = &items[0];
    items.emplace_back();
    // ruleid: cpp-reference-into-grown-container
    p->use();
}

int before(std::vector<int>& v) {
    int& first = v[0];
    first += 1;
    int kept = first;
    v.push_back(2);
    // ok: cpp-reference-into-grown-container
    return kept;
}

int copied(std::vector<int>& v) {
    int first = v[0];
    v.push_back(1);
    // ok: cpp-reference-into-grown-container
    return first;
}
