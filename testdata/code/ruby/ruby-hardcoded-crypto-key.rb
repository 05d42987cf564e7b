require "openssl"

KEY = "0123456789abcdef0123456789abcdef"

def sign(data)
  # ruleid: ruby-hardcoded-crypto-key
  OpenSSL::HMAC.hexdigest("SHA256", "webhook-secret", data)
end

def named(data)
  # ruleid: ruby-hardcoded-crypto-key
  OpenSSL::HMAC.digest("SHA256", KEY, data)
end

def encrypt(text)
  cipher = OpenSSL::Cipher.new("aes-256-gcm").encrypt
  # ruleid: ruby-hardcoded-crypto-key
  cipher.key = "0123456789abcdef0123456789abcdef"
  cipher.update(text)
end

def right(data, cipher)
  # ok: ruby-hardcoded-crypto-key
  OpenSSL::HMAC.hexdigest("SHA256", ENV.fetch("SECRET"), data)
  # ok: ruby-hardcoded-crypto-key
  cipher.key = Rails.application.credentials.key
  # ok: ruby-hardcoded-crypto-key
  row.key = "name-of-column"
end
