#include <curl/curl.h>
#include <openssl/ssl.h>

void client(SSL_CTX *ctx)
{
    // ruleid: c-tls-verify-off
    SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
}

void download(CURL *curl)
{
    // ruleid: c-tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    // ruleid: c-tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0);
}

void checked(SSL_CTX *ctx, CURL *curl)
{
    // ok: c-tls-verify-off
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);
    // ok: c-tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    // ok: c-tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
}
