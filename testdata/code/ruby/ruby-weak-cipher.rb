# ruleid: ruby-weak-cipher
OpenSSL::Cipher.new("des-ede3-cbc")
# ruleid: ruby-weak-cipher
OpenSSL::Cipher.new("AES-128-ECB")
# ruleid: ruby-weak-cipher
OpenSSL::Cipher::AES.new(128, :ECB)
# ok: ruby-weak-cipher
OpenSSL::Cipher.new("aes-256-gcm")
