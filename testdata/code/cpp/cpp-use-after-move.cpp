#include <iostream>
#include <memory>
#include <string>
#include <vector>

struct Job { std::string name; };
void enqueue(std::unique_ptr<Job> job);
void keep(std::vector<int> v);

void submit(std::unique_ptr<Job> job) {
    enqueue(std::move(job));
    // ruleid: cpp-use-after-move
    std::cout << job->name << "\n";
}

void batch(std::vector<int> values) {
    auto owned = std::move(values);
    // ruleid: cpp-use-after-move
    std::cout << values.size() << "\n";
}

void before(std::unique_ptr<Job> job) {
    // ok: cpp-use-after-move
    const std::string name = job->name;
    enqueue(std::move(job));
    std::cout << name << "\n";
}

void again(std::vector<int> values) {
    keep(std::move(values));
    values = {1, 2, 3};
    // ok: cpp-use-after-move
    std::cout << values.size() << "\n";
}

void emptied(std::vector<int> values) {
    keep(std::move(values));
    values.clear();
    // ok: cpp-use-after-move
    std::cout << values.size() << "\n";
}
