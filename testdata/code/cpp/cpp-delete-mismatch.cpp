#include <cstdlib>
#include <cstring>

void array()
{
    int *p = new int[10];
    // ruleid: cpp-delete-mismatch
    delete p;
}

void object()
{
    Foo *p = new Foo(1);
    // ruleid: cpp-delete-mismatch
    free(p);
}

void block()
{
    char *p = (char *)malloc(10);
    // ruleid: cpp-delete-mismatch
    delete p;
}

void text(const char *s)
{
    char *p = strdup(s);
    // ruleid: cpp-delete-mismatch
    delete[] p;
}

void single()
{
    Foo *p = new Foo(1);
    // ruleid: cpp-delete-mismatch
    delete[] p;
}

void right()
{
    int *p = new int[10];
    // ok: cpp-delete-mismatch
    delete[] p;
    Foo *q = new Foo(1);
    // ok: cpp-delete-mismatch
    delete q;
    char *r = (char *)malloc(1);
    // ok: cpp-delete-mismatch
    free(r);
}
