#include <curl/curl.h>
#include <openssl/ssl.h>

SSL_CTX *legacy(void)
{
    // ruleid: c-tls-old-version
    return SSL_CTX_new(TLSv1_client_method());
}

void lowered(SSL_CTX *ctx, CURL *curl)
{
    // ruleid: c-tls-old-version
    SSL_CTX_set_min_proto_version(ctx, TLS1_VERSION);
    // ruleid: c-tls-old-version
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_SSLv3);
}

SSL_CTX *modern(void)
{
    // ok: c-tls-old-version
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    // ok: c-tls-old-version
    SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
    return ctx;
}
