#include <crypt.h>
#include <stdio.h>

const char *des(const char *password)
{
    // ruleid: c-weak-password-crypt
    return crypt(password, "ab");
}

const char *md5(const char *password)
{
    // ruleid: c-weak-password-crypt
    return crypt(password, "$1$abcdefgh$");
}

const char *strong(const char *password)
{
    // ok: c-weak-password-crypt
    return crypt(password, "$6$rounds=500000$Xp5vJkq1$");
}

const char *generated(const char *password)
{
    // ok: c-weak-password-crypt
    return crypt(password, crypt_gensalt("$y$", 0, NULL, 0));
}
