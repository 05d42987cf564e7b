#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static volatile sig_atomic_t stop;
static char *buffer;

static void signal_handler(int sig)
{
    // ruleid: c-signal-handler-unsafe-call
    printf("signal %d\n", sig);
    // ruleid: c-signal-handler-unsafe-call
    free(buffer);
}

void handle_sigterm(int number)
{
    stop = number;
    // ruleid: c-signal-handler-unsafe-call
    exit(1);
}

static void sigint_handler(int sig)
{
    // ok: c-signal-handler-unsafe-call
    stop = sig;
    // ok: c-signal-handler-unsafe-call
    _exit(1);
}

void handle_event(int event)
{
    // ok: c-signal-handler-unsafe-call
    printf("event %d\n", event);
}

static void leaving(int sig)
{
    // ruleid: c-signal-handler-unsafe-call
    syslog(LOG_NOTICE, "terminating");
}

static void install(void)
{
    signal(SIGTERM, leaving);
}

static void named(int number)
{
    // ok: c-signal-handler-unsafe-call
    printf("%d\n", number);
}
