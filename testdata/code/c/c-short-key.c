#include <openssl/rsa.h>

void keys(RSA *rsa, EVP_PKEY_CTX *ctx, BIGNUM *e)
{
    // ruleid: c-short-key
    RSA_generate_key_ex(rsa, 1024, e, NULL);
    // ruleid: c-short-key
    EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 512);
    // ok: c-short-key
    RSA_generate_key_ex(rsa, 3072, e, NULL);
    // ok: c-short-key
    EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, 4096);
}
