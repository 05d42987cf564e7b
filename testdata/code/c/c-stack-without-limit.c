#define MAX_SIZE 50

struct stack { int items[MAX_SIZE]; int top; };

void push(struct stack *s, int v)
{
    // ruleid: c-stack-without-limit
    s->items[s->top++] = v;
}

void push_checked(struct stack *s, int v)
{
    if (s->top >= MAX_SIZE)
        return;
    // ok: c-stack-without-limit
    s->items[s->top++] = v;
}

void set_first(struct stack *s, int v)
{
    // ok: c-stack-without-limit
    s->items[0] = v;
}
