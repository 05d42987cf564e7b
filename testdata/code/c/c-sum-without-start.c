int sum(const int *values, int count) {
    // ruleid: c-sum-without-start
    int total;
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

int positives(const int *values, int count) {
    // ruleid: c-sum-without-start
    int found;
    for (int i = 0; i < count; i++) {
        if (values[i] > 0)
            found++;
    }
    return found;
}

int sum_from_zero(const int *values, int count) {
    // ok: c-sum-without-start
    int total = 0;
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

int lines(const int *values, int count) {
    // ok: c-sum-without-start
    int i;
    for (i = 0; i < count; i++) {
        if (values[i])
            i++;
    }
    return i;
}

int each(const int *values, int count) {
    // ok: c-sum-without-start
    int part;
    for (int i = 0; i < count; i++) {
        part = values[i];
        part += 2;
        use(part);
    }
    return 0;
}
