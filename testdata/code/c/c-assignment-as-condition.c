int check(int uid)
{
    // ruleid: c-assignment-as-condition
    if (uid = 0)
        return 1;
    // ok: c-assignment-as-condition
    if (uid == 0)
        return 1;
    return 0;
}

enum role { GUEST, USER, ADMIN };
struct account { enum role role; };

int may_delete(struct account *a)
{
    // ruleid: c-assignment-as-condition
    if (a->role = ADMIN)
        return 1;
    // ok: c-assignment-as-condition
    if (a->role == ADMIN)
        return 1;
    return 0;
}
