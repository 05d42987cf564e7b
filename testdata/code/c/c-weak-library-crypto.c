#include <CommonCrypto/CommonCrypto.h>

void apple(void *key, void *in, void *out)
{
    // ruleid: c-weak-library-crypto
    CCCrypt(kCCEncrypt, kCCAlgorithmDES, 0, key, 8, NULL, in, 8, out, 8, NULL);
    // ok: c-weak-library-crypto
    CCCrypt(kCCEncrypt, kCCAlgorithmAES, 0, key, 16, NULL, in, 16, out, 16, NULL);
}

void windows(void *provider, void *hash)
{
    // ruleid: c-weak-library-crypto
    CryptCreateHash(provider, CALG_MD5, 0, 0, hash);
    // ok: c-weak-library-crypto
    CryptCreateHash(provider, CALG_SHA_256, 0, 0, hash);
}

void embedded(void *ctx)
{
    // ruleid: c-weak-library-crypto
    mbedtls_md5_starts_ret(ctx);
    // ok: c-weak-library-crypto
    mbedtls_sha256_starts(ctx, 0);
}
