#include <stdlib.h>
#include <string.h>

// ruleid: c-hardcoded-credential
static const char *api_key = "7d8e9f0a1b2c3d4e5f60";

struct account { const char *password; };

void fill(struct account *a)
{
    // ruleid: c-hardcoded-credential
    a->password = "W1nter-is-Coming";
}

int login(const char *user, const char *password)
{
    // ruleid: c-hardcoded-credential
    return strcmp(user, "admin") == 0 && strcmp(password, "letmein") == 0;
}

int weak(const char *given)
{
    // ruleid: c-hardcoded-credential
    const char *admin_password = "letmein";
    // ok: c-hardcoded-credential
    const char *input_password = "password";
    return strcmp(given, admin_password) + strcmp(given, input_password);
}

int negated(const char *password)
{
    // ruleid: c-hardcoded-credential
    if (!strcmp(password, "open sesame"))
        return 1;
    return 0;
}

void from_environment(struct account *a)
{
    // ok: c-hardcoded-credential
    a->password = getenv("APP_PASSWORD_1");
}

// ok: c-hardcoded-credential
static const char *password_prompt = "Enter password 1:";

// ok: c-hardcoded-credential
static const char secret[] = "changeme-12345";

int empty(const char *password)
{
    // ok: c-hardcoded-credential
    return strcmp(password, "") == 0;
}
