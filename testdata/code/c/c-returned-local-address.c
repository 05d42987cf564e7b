struct point { int x, y; };

struct point *origin(void)
{
    struct point p = {0, 0};
    // ruleid: c-returned-local-address
    return &p;
}

int *number(int n)
{
    int value;
    value = n * 2;
    // ruleid: c-returned-local-address
    return &value;
}

int *counter(void)
{
    static int count;
    count++;
    // ok: c-returned-local-address
    return &count;
}

int *element(struct point *p)
{
    int negative = p->x < 0;
    // ok: c-returned-local-address
    return negative ? &p->y : &p->x;
}
