#include <pthread.h>
#include <stdio.h>

static int hits = 0;
int total;

static void *worker(void *arg)
{
    int mine = 0;
    for (int i = 0; i < 1000; i++) {
        // ruleid: c-counter-shared-by-threads
        hits++;
        // ok: c-counter-shared-by-threads
        mine++;
        // ruleid: c-counter-shared-by-threads
        total += 2;
    }
    printf("%d\n", mine);
    return NULL;
}

int main(void)
{
    pthread_t a, b;
    pthread_create(&a, NULL, worker, NULL);
    pthread_create(&b, NULL, worker, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    printf("%d\n", hits);
    return 0;
}
