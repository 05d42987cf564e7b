void used(Foo *p)
{
    delete p;
    // ruleid: cpp-use-after-delete
    p->run();
}

int member(Foo *p)
{
    delete p;
    // ruleid: cpp-use-after-delete
    return p->count;
}

void twice(Foo *p)
{
    // ruleid: cpp-use-after-delete
    delete p;
    log("gone");
    delete p;
}

void renewed(Foo *p)
{
    delete p;
    p = new Foo(2);
    // ok: cpp-use-after-delete
    p->run();
    // ok: cpp-use-after-delete
    delete p;
}

void other(Foo *p, Foo *q)
{
    delete p;
    // ok: cpp-use-after-delete
    q->run();
}

void list(Node *head)
{
    while (head) {
        Node *next = head->next;
        // ok: cpp-use-after-delete
        delete head;
        head = next;
    }
}
