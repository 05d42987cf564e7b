#include <openssl/des.h>
#include <openssl/evp.h>
#include <openssl/rc4.h>

int encrypt(EVP_CIPHER_CTX *ctx, const unsigned char *key)
{
    // ruleid: c-weak-cipher
    return EVP_EncryptInit_ex(ctx, EVP_des_ede3_cbc(), NULL, key, NULL);
}

int blocks(EVP_CIPHER_CTX *ctx, const unsigned char *key)
{
    // ruleid: c-weak-cipher
    return EVP_EncryptInit_ex(ctx, EVP_aes_128_ecb(), NULL, key, NULL);
}

void stream(RC4_KEY *key, size_t n, const unsigned char *in, unsigned char *out)
{
    // ruleid: c-weak-cipher
    RC4(key, n, in, out);
}

int modern(EVP_CIPHER_CTX *ctx, const unsigned char *key, const unsigned char *iv)
{
    // ok: c-weak-cipher
    return EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, key, iv);
}

const EVP_CIPHER *by_name(void)
{
    // ok: c-weak-cipher
    return EVP_get_cipherbyname("aes-256-gcm");
}
