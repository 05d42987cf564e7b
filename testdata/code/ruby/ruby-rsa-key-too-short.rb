# ruleid: ruby-rsa-key-too-short
OpenSSL::PKey::RSA.new(1024)
# ok: ruby-rsa-key-too-short
OpenSSL::PKey::RSA.new(2048)
bits = 512
# ruleid: ruby-rsa-key-too-short
OpenSSL::PKey::RSA.new(bits)
# ok: ruby-rsa-key-too-short
OpenSSL::PKey::RSA.new(File.read("key.pem"))
