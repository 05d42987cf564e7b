#include <stdlib.h>

struct node { int key; struct node *next; };

void all(struct node *head)
{
    struct node *n;
    // ruleid: c-list-freed-in-loop
    for (n = head; n != NULL; n = n->next) {
        free(n);
    }
}

void short_form(struct node *head)
{
    // ruleid: c-list-freed-in-loop
    for (struct node *n = head; n; n = n->next)
        free(n);
}

void by_while(struct node *n)
{
    // ruleid: c-list-freed-in-loop
    while (n) {
        free(n);
        n = n->next;
    }
}

void kept(struct node *n)
{
    // ok: c-list-freed-in-loop
    while (n) {
        struct node *next = n->next;
        free(n);
        n = next;
    }
}

void one(struct node *head, int key)
{
    struct node *n;
    // ok: c-list-freed-in-loop
    for (n = head; n != NULL; n = n->next) {
        if (n->key == key) {
            free(n);
            break;
        }
    }
}

void of_field(struct node *head)
{
    struct node *n;
    // ok: c-list-freed-in-loop
    for (n = head; n != NULL; n = n->next) {
        n->key = 0;
    }
}
