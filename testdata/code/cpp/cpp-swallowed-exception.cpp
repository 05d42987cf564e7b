void f()
{
    try {
        g();
    // ruleid: cpp-swallowed-exception
    } catch (...) {}
    try {
        g();
    // ok: cpp-swallowed-exception
    } catch (...) { report(); }
}
