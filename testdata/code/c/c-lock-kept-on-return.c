#include <pthread.h>

static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static int items[8], count;

int pop(void)
{
    pthread_mutex_lock(&m);
    // ruleid: c-lock-kept-on-return
    if (count == 0)
        return -1;
    int v = items[--count];
    pthread_mutex_unlock(&m);
    return v;
}

int pop_checked(void)
{
    pthread_mutex_lock(&m);
    // ok: c-lock-kept-on-return
    if (count == 0) {
        pthread_mutex_unlock(&m);
        return -1;
    }
    int v = items[--count];
    pthread_mutex_unlock(&m);
    return v;
}
