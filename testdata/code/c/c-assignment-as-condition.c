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
