#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { struct node *next; char *name; int value; };

void drop(struct node *head)
{
    while (head) {
        struct node *next;
        free(head);
        // ruleid: c-use-after-free
        next = head->next;
        head = next;
    }
}

void overwrite(char *buffer)
{
    free(buffer);
    // ruleid: c-use-after-free
    strcpy(buffer, "gone");
}

int last(struct node *n)
{
    free(n);
    // ruleid: c-use-after-free
    return n->value;
}

int first(int *values)
{
    free(values);
    // ruleid: c-use-after-free
    return values[0];
}

void drop_right(struct node *head)
{
    while (head) {
        struct node *next = head->next;
        // ok: c-use-after-free
        free(head);
        head = next;
    }
}

void renewed(char *buffer)
{
    // ok: c-use-after-free
    free(buffer);
    buffer = malloc(16);
    if (buffer)
        strcpy(buffer, "here");
}

void member(struct node *n)
{
    // ok: c-use-after-free
    free(n->name);
    n->name = NULL;
    printf("%d\n", n->value);
}
