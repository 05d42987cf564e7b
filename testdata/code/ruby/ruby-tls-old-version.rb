# ruleid: ruby-tls-old-version
http.ssl_version = :SSLv3
# ruleid: ruby-tls-old-version
context.min_version = OpenSSL::SSL::TLS1_VERSION
# ok: ruby-tls-old-version
context.min_version = OpenSSL::SSL::TLS1_2_VERSION
