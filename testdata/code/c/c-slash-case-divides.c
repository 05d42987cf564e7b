#include <stdio.h>

int compute(char op, int a, int b)
{
    switch (op) {
    case '+': return a + b;
    // ruleid: c-slash-case-divides
    case '/': return a / b;
    // ruleid: c-slash-case-divides
    case '%': return a % b;
    }
    return 0;
}

int checked(char op, int a, int b)
{
    switch (op) {
    case '+': return a + b;
    // ok: c-slash-case-divides
    case '/':
        if (b == 0)
            return 0;
        return a / b;
    }
    return 0;
}

int checked_before(char op, int a, int b)
{
    if (op == '/' && b == 0)
        return 0;
    switch (op) {
    // ok: c-slash-case-divides
    case '/': return a / b;
    }
    return 0;
}
