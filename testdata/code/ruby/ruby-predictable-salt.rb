require "openssl"
require "bcrypt"

def keys(password, stored)
  # ruleid: ruby-predictable-salt
  a = OpenSSL::PKCS5.pbkdf2_hmac(password, "salt", 600_000, 32, "sha256")
  # ruleid: ruby-predictable-salt
  b = OpenSSL::KDF.pbkdf2_hmac(password, salt: "fixed", iterations: 600_000, length: 32, hash: "sha256")
  # ruleid: ruby-predictable-salt
  c = BCrypt::Engine.hash_secret(password, "$2a$12$abcdefghijklmnopqrstuu")
  # ok: ruby-predictable-salt
  d = OpenSSL::KDF.pbkdf2_hmac(password, salt: SecureRandom.random_bytes(16), iterations: 600_000, length: 32, hash: "sha256")
  # ok: ruby-predictable-salt
  e = OpenSSL::PKCS5.pbkdf2_hmac(password, stored, 600_000, 32, "sha256")
  # ok: ruby-predictable-salt
  f = BCrypt::Password.create(password)
  [a, b, c, d, e, f]
end
