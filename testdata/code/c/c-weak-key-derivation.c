#include <openssl/evp.h>

void derive(const char *pw, int n, unsigned char *salt, unsigned char *key, unsigned char *iv)
{
    // ruleid: c-weak-key-derivation
    EVP_BytesToKey(EVP_aes_256_cbc(), EVP_sha256(), salt, pw, n, 1, key, iv);
    // ruleid: c-weak-key-derivation
    PKCS5_PBKDF2_HMAC(pw, n, salt, 16, 1000, EVP_sha256(), 32, key);
    // ok: c-weak-key-derivation
    PKCS5_PBKDF2_HMAC(pw, n, salt, 16, 600000, EVP_sha256(), 32, key);
}
