#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { struct node *next; char *name; int value; };

void drop(struct node *head)
{
    while (head) {
        struct node *next;
        // ruleid: c-use-after-free
        free(head);
        next = head->next;
        head = next;
    }
}

void overwrite(char *buffer)
{
    // ruleid: c-use-after-free
    free(buffer);
    strcpy(buffer, "gone");
}

int last(struct node *n)
{
    // ruleid: c-use-after-free
    free(n);
    return n->value;
}

int first(int *values)
{
    // ruleid: c-use-after-free
    free(values);
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
