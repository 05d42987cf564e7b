#include <memory>

void f(int *p)
{
    // ruleid: cpp-auto-ptr
    std::auto_ptr<int> a(p);
    // ok: cpp-auto-ptr
    std::unique_ptr<int> b(new int(1));
}

// ruleid: cpp-auto-ptr
typedef std::auto_ptr<int> Owner;
