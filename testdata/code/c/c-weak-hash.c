#include <openssl/evp.h>
#include <openssl/md5.h>
#include <openssl/sha.h>

void digest(const unsigned char *data, size_t n, unsigned char *out)
{
    // ruleid: c-weak-hash
    MD5(data, n, out);
}

int stream(EVP_MD_CTX *ctx)
{
    // ruleid: c-weak-hash
    return EVP_DigestInit_ex(ctx, EVP_sha1(), NULL);
}

void stepwise(const void *data, size_t n, unsigned char *out)
{
    SHA_CTX ctx;
    // ruleid: c-weak-hash
    SHA1_Init(&ctx);
    SHA1_Update(&ctx, data, n);
    SHA1_Final(out, &ctx);
}

int strong(EVP_MD_CTX *ctx)
{
    // ok: c-weak-hash
    return EVP_DigestInit_ex(ctx, EVP_sha256(), NULL);
}

void once(const unsigned char *data, size_t n, unsigned char *out)
{
    // ok: c-weak-hash
    SHA256(data, n, out);
}
