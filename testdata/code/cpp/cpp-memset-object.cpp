#include <cstring>

Foo::Foo()
{
    // ruleid: cpp-memset-object
    memset(this, 0, sizeof(*this));
    // ok: cpp-memset-object
    memset(buffer, 0, sizeof(buffer));
}
