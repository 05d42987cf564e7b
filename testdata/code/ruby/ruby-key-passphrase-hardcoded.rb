# ruleid: ruby-key-passphrase-hardcoded
OpenSSL::PKey::RSA.new(File.read("key.pem"), "s3cret")
key = OpenSSL::PKey::RSA.new(3072)
# ruleid: ruby-key-passphrase-hardcoded
key.to_pem(cipher, "s3cret")
# ok: ruby-key-passphrase-hardcoded
key.to_pem(cipher, ENV.fetch("KEY_PASSPHRASE"))
