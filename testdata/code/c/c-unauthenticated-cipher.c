#include <openssl/evp.h>

int encrypt(EVP_CIPHER_CTX *ctx, unsigned char *key, unsigned char *iv)
{
    // ruleid: c-unauthenticated-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_256_cbc(), NULL, key, iv);
    // ok: c-unauthenticated-cipher
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
    return 1;
}
