void f(int w, int h)
{
    // ruleid: cpp-multiplied-new
    char *a = new char[w * h];
    // ruleid: cpp-multiplied-new
    int *b = new int[3 * w * h];
    // ok: cpp-multiplied-new
    char *c = new char[w];
    // ok: cpp-multiplied-new
    char *d = new char[64 * 64];
}
