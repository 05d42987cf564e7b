#include <openssl/evp.h>

void encrypt(EVP_CIPHER_CTX *ctx, unsigned char *key)
{
    unsigned char iv[16] = {0};
    // ruleid: c-constant-iv
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
}

void text(EVP_CIPHER_CTX *ctx, unsigned char *key)
{
    unsigned char *iv = (unsigned char *)"0123456789abcdef";
    // ruleid: c-constant-iv
    EVP_EncryptInit_ex(ctx, EVP_aes_256_ctr(), NULL, key, iv);
}

void random_iv(EVP_CIPHER_CTX *ctx, unsigned char *key)
{
    unsigned char iv[16] = {0};
    RAND_bytes(iv, sizeof(iv));
    // ok: c-constant-iv
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
}

void passed(EVP_CIPHER_CTX *ctx, unsigned char *key, unsigned char *iv)
{
    // ok: c-constant-iv
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
}
