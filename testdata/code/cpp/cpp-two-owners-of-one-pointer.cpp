#include <memory>

struct Task { int id = 0; };

void schedule(Task *raw)
{
    // ruleid: cpp-two-owners-of-one-pointer
    std::shared_ptr<Task> a(raw);
    std::shared_ptr<Task> b(raw);
    b->id = a->id + 1;
}

void schedule_once(Task *raw)
{
    // ok: cpp-two-owners-of-one-pointer
    std::shared_ptr<Task> a(raw);
    std::shared_ptr<Task> b = a;
    b->id = a->id + 1;
}
